namespace SalesData.Bench;

/// <summary>Runs programs in turns, A B A B, so that whatever else the machine does reaches all of them alike.</summary>
internal static class Comparison
{
    /// <summary>Measures all candidates; the first round is the warm-up, and does not count.</summary>
    public static async Task RunAsync(int runs, params IReadOnlyList<Candidate> candidates)
    {
        for (var round = 0; round <= runs; round++)
        {
            foreach (var candidate in candidates)
            {
                var sample = await candidate.RunAsync(round);
                if (round > 0)
                {
                    candidate.Samples.Add(sample);
                }
            }
        }
    }

    /// <summary>
    /// Returns the median of the ratios of each run to the one of the same round: what slowed the machine down then slowed down both.
    /// Null if a figure is unknown.
    /// </summary>
    public static double? Ratio(Candidate candidate, Candidate baseline, Func<Sample, double?> figure)
    {
        var ratios = candidate.Samples.Zip(baseline.Samples, (one, other) => figure(one) / figure(other)).ToList();
        return ratios.TrueForAll(ratio => ratio is not null) ? Median(ratios.Select(ratio => ratio!.Value)) : null;
    }

    /// <summary>Returns the middle figure; the mean of the two in the middle if there are two.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
