using System.Globalization;

namespace SalesData.Bench;

/// <summary>The most memory that a process has held so far. Source: proc_pid_status(5), VmHWM.</summary>
internal static class PeakMemory
{
    private const string Field = "VmHWM:";

    /// <summary>Returns megabytes; null if the process has ended, or on another system than Linux.</summary>
    public static double? Read(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[Field.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
