using SalesData.Bench.Measuring;

namespace SalesData.Bench;

/// <summary>What was measured, what follows from it, and what could not be measured.</summary>
internal sealed class Results
{
    public List<Series> Series { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Peers that are not on this machine, with the reason.</summary>
    public SortedDictionary<string, string> LeftOut { get; } = new(StringComparer.Ordinal);
}
