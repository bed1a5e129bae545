using System.Globalization;
using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Bench.Benchmarks;

/// <summary>Evaluating the component on mocks, for more and more tables.</summary>
internal static class EvaluateBenchmark
{
    private const double TimeOfNode = 0.35;
    private const double MemoryOfNode = 0.4;
    private const double OfBare = 1.15;
    private const int Step = 10;
    private static readonly int[] Sizes = [1, 10, 100, 1000];

    public static async Task RunAsync(Workshop workshop, Results results)
    {
        var own = await workshop.PublishAsync("eng/bench/evaluate", "SalesData.Bench.Evaluate");
        var bare = await workshop.PublishAsync("eng/bench/bare", "SalesData.Bench.Bare");
        var peers = await Peer.AvailableAsync(results, workshop.OnNode("Pulumi Node.js SDK", "evaluate.cjs"));

        Series? smaller = null;
        foreach (var size in Sizes)
        {
            Contestant Evaluate(string name, Command command) => new(name, _ =>
                command.With(size.ToString(CultureInfo.InvariantCulture)).MeasureAsync(workshop.Root, says: $"{size} tables"));

            var series = await Contest.RunAsync("evaluate", $"{size} tables", workshop.Runs,
                [Evaluate("this program", own), Evaluate("bare C# program", bare), .. peers.Select(peer => Evaluate(peer.Name, peer.Command))]);
            results.Series.AddRange(series);

            Judge(series[0], series[1], OfBare, OfBare);
            foreach (var peer in series.Skip(2))
            {
                Judge(series[0], peer, TimeOfNode, MemoryOfNode);
            }

            if (smaller is not null)
            {
                // Ten times the tables: start-up takes its part of both, so linear growth stays below.
                Judge(series[0], smaller with { Program = smaller.Case }, Step, Step);
            }

            smaller = series[0];
        }

        void Judge(Series one, Series other, double time, double memory)
        {
            results.Findings.Add(Finding.OfTime(one, other, time));
            results.Findings.AddRange(Finding.OfMemory(one, other, memory));
        }
    }
}
