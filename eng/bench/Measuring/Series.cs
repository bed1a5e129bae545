namespace SalesData.Bench.Measuring;

/// <summary>The runs of one program.</summary>
/// <param name="Benchmark">What was measured.</param>
/// <param name="Case">Of what size, or in which state.</param>
/// <param name="Program">The program.</param>
/// <param name="Samples">Its runs, in their order.</param>
internal sealed record Series(string Benchmark, string Case, string Program, IReadOnlyList<Sample> Samples)
{
    public IReadOnlyList<double> Seconds => [.. Samples.Select(sample => sample.Seconds)];

    /// <summary>Null when one of the runs does not know.</summary>
    public IReadOnlyList<double>? Megabytes =>
        Samples.All(sample => sample.Megabytes is not null) ? [.. Samples.Select(sample => sample.Megabytes!.Value)] : null;
}
