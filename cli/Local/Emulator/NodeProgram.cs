using System.ComponentModel;
using System.Diagnostics;

namespace SalesData.Cli.Local.Emulator;

/// <summary>Starts programs of Node.js.</summary>
internal static class NodeProgram
{
    /// <exception cref="CliException">There is no such program on the PATH.</exception>
    public static Process Start(ProcessStartInfo start, string program, string remedy)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new CliException($"The embedded DynamoDB emulator needs '{program}', which could not be started ({e.Message}). {remedy}, or use --endpoint with an emulator that already runs.", e);
        }
    }
}
