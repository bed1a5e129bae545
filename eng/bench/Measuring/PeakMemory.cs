using System.Globalization;

namespace SalesData.Bench.Measuring;

/// <summary>The most memory that a process has held so far, as the system accounts for it. Source: proc_pid_status(5), VmHWM.</summary>
internal static class PeakMemory
{
    private const string Field = "VmHWM:";

    /// <summary>In megabytes; null where the system does not say, or the process has ended.</summary>
    public static double? Of(int processId)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
