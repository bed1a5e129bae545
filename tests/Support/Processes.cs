using System.Diagnostics;

namespace SalesData.Tests.Support;

/// <summary>What runs on this machine.</summary>
internal static class Processes
{
    /// <summary>Emulators that work on a data directory.</summary>
    public static IReadOnlyList<int> EmulatorsOf(string directory) =>
        [.. Process.GetProcessesByName("node").Where(process => CommandLineOf(process.Id).Contains(directory, StringComparison.Ordinal)).Select(process => process.Id)];

    /// <summary>Waits until no emulator works on a data directory any more; fails when one stays.</summary>
    public static async Task NoneLeftAsync(string directory)
    {
        for (var attempt = 0; attempt < 200 && EmulatorsOf(directory) is not []; attempt++)
        {
            await Task.Delay(50);
        }

        Assert.Empty(EmulatorsOf(directory));
    }

    private static string CommandLineOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
