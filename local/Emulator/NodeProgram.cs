using System.ComponentModel;
using System.Diagnostics;

namespace SalesData.Local.Emulator;

/// <summary>Starts programs of Node.js.</summary>
internal static class NodeProgram
{
    /// <exception cref="LocalException">There is no such program on the PATH.</exception>
    public static Process Start(ProcessStartInfo start, string program, string remedy)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new LocalException($"The embedded DynamoDB emulator needs '{program}', which could not be started ({e.Message}). {remedy}, or use --endpoint with an emulator that already runs.", e);
        }
    }
}
