namespace SalesData.Cli.Verify.Load;

/// <summary>Percentiles by the nearest rank: always one of the samples, never a value between two.</summary>
internal static class Percentile
{
    /// <summary>The smallest sample that at least this share of all samples does not exceed.</summary>
    /// <param name="samples">All samples, in any order; at least one.</param>
    /// <param name="percent">The share, 1-100 %.</param>
    public static TimeSpan NearestRank(IEnumerable<TimeSpan> samples, int percent)
    {
        TimeSpan[] sorted = [.. samples.Order()];
        var rank = ((percent * (long)sorted.Length) + 99) / 100;
        return sorted[rank - 1];
    }
}
