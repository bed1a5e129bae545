using System.Runtime.InteropServices;

namespace SalesData.Bench.Reporting;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    public static int Processors => Environment.ProcessorCount;

    public static long Gigabytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;

    public static string System => $"{RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}";
}
