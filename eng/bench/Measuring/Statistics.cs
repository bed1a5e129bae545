namespace SalesData.Bench.Measuring;

/// <summary>What a few noisy figures say.</summary>
internal static class Statistics
{
    /// <summary>The middle figure; the mean of the two in the middle where there is no one.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    /// <summary>
    /// The median of the ratios of each run to the one beside it. The two ran at about the same time, so what slowed the machine
    /// down then slowed down both.
    /// </summary>
    public static double Ratio(IReadOnlyList<double> figures, IReadOnlyList<double> beside) =>
        Median(figures.Zip(beside, (figure, other) => figure / other));
}
