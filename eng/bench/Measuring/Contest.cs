namespace SalesData.Bench.Measuring;

/// <summary>A program that is measured beside others.</summary>
/// <param name="Program">Its name.</param>
/// <param name="RunAsync">Runs it once, given the number of the round, 0 for the warm-up.</param>
internal sealed record Contestant(string Program, Func<int, Task<Sample>> RunAsync);

/// <summary>Runs programs in turns, A B A B, so that what the machine does beside reaches all of them alike.</summary>
internal static class Contest
{
    /// <summary>Measures all; the first round is the warm-up, and does not count.</summary>
    public static async Task<IReadOnlyList<Series>> RunAsync(string benchmark, string @case, int runs, IReadOnlyList<Contestant> contestants)
    {
        var samples = contestants.Select(_ => new List<Sample>()).ToList();
        for (var round = 0; round <= runs; round++)
        {
            foreach (var (contestant, own) in contestants.Zip(samples))
            {
                var sample = await contestant.RunAsync(round);
                if (round > 0)
                {
                    own.Add(sample);
                }
            }
        }

        return [.. contestants.Zip(samples, (contestant, own) => new Series(benchmark, @case, contestant.Program, own))];
    }
}
