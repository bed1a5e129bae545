namespace SalesData.Bench.Measuring;

/// <summary>How one program did beside another.</summary>
/// <param name="Benchmark">What was measured.</param>
/// <param name="Case">Of what size, or in which state.</param>
/// <param name="Program">The one.</param>
/// <param name="Beside">The other.</param>
/// <param name="What">Time or memory.</param>
/// <param name="Ratio">What the one took of what the other took.</param>
/// <param name="Goal">The highest ratio that is good; null where there is no goal.</param>
internal sealed record Finding(string Benchmark, string Case, string Program, string Beside, string What, double Ratio, double? Goal)
{
    public bool? IsMet => Goal is { } goal ? Ratio <= goal : null;

    public static Finding OfTime(Series one, Series other, double? goal = null) =>
        new(one.Benchmark, one.Case, one.Program, other.Program, "time", Statistics.Ratio(one.Seconds, other.Seconds), goal);

    /// <summary>None where memory is not known.</summary>
    public static IEnumerable<Finding> OfMemory(Series one, Series other, double? goal = null) =>
        one.Megabytes is { } megabytes && other.Megabytes is { } beside
            ? [new(one.Benchmark, one.Case, one.Program, other.Program, "memory", Statistics.Ratio(megabytes, beside), goal)]
            : [];
}
