using System.Diagnostics;

namespace SalesData.Tests.Support;

/// <summary>What runs on this machine.</summary>
internal static class Processes
{
    /// <summary>Emulators that work on a data directory, and what watches over them.</summary>
    public static IReadOnlyList<int> EmulatorsOf(string directory) => [.. EmulatorsOf(directory, "node"), .. EmulatorsOf(directory, "dynoxide"), .. EmulatorsOf(directory, "sh")];

    /// <summary>Processes of one program that work on a data directory.</summary>
    public static IReadOnlyList<int> EmulatorsOf(string directory, string program) =>
        [.. Process.GetProcessesByName(program).Where(process => CommandLineOf(process.Id).Contains(directory, StringComparison.Ordinal)).Select(process => process.Id)];

    /// <summary>Ends processes at once, as SIGKILL does.</summary>
    public static void KillAll(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            Process.GetProcessById(id).Kill();
        }
    }

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
