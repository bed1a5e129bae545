namespace SalesData.Cli.Capacity;

/// <summary>Something to know about a workload.</summary>
/// <param name="Kind">What it is about, for scripts.</param>
/// <param name="Throttles">Whether requests are refused because of it, whatever is provisioned.</param>
/// <param name="Message">The numbers, why, and what to do.</param>
internal sealed record CapacityFinding(string Kind, bool Throttles, string Message);
