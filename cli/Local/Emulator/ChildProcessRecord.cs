using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SalesData.Cli.Local.Emulator;

/// <summary>
/// Remembers the emulator's own process. If whatever watched over it was killed as well, the process stays; the next command ends it.
/// </summary>
/// <param name="path">The file that holds its ID and start time: an ID alone may have been given to another process since.</param>
internal sealed class ChildProcessRecord(string path)
{
    /// <summary>Remembers a process.</summary>
    public void Write(int id)
    {
        if (Find(id) is { } process)
        {
            using (process)
            {
                File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{id} {StartOf(process)}"));
            }
        }
    }

    /// <summary>Ends the process if it is still there, and forgets it.</summary>
    public void EndLeftBehind()
    {
        if (!File.Exists(path))
        {
            return;
        }

        var parts = File.ReadAllText(path).Split(' ');
        if (parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var id)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var start)
            && Find(id) is { } process)
        {
            using (process)
            {
                // The clock of the machine may have been set meanwhile, by a second or so.
                if (StartOf(process) is { } now && Math.Abs(now - start) <= 2)
                {
                    process.Kill();
                    process.WaitForExit();
                }
            }
        }

        File.Delete(path);
    }

    private static Process? Find(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Second since 1970 at which a process started; null when it has ended or is another user's.</summary>
    private static long? StartOf(Process process)
    {
        try
        {
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
