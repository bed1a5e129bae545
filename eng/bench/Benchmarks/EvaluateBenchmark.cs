namespace SalesData.Bench.Benchmarks;

/// <summary>Evaluates the component on mocks, for more and more tables.</summary>
internal static class EvaluateBenchmark
{
    private const double TimeOfNode = 0.35;
    private const double MemoryOfNode = 0.4;
    private const double OfBare = 1.15;
    private const int Step = 10;
    private static readonly int[] Sizes = [1, 10, 100, 1000];

    public static async Task RunAsync(BenchmarkContext context)
    {
        var own = await context.PublishAsync("eng/bench/evaluate", "SalesData.Bench.Evaluate");
        var bare = await context.PublishAsync("eng/bench/bare", "SalesData.Bench.Bare");
        var peers = await context.NodePeerAsync("Pulumi Node.js SDK", "evaluate.cjs");

        Candidate? smaller = null;
        foreach (var size in Sizes)
        {
            Candidate Evaluate(string name, Command command) => new(name, _ => command.With($"{size}").RunAsync(context.Root, $"{size} tables"));
            var (program, baseline) = (Evaluate("this program", own), Evaluate("bare C# program", bare));
            var node = peers.Select(peer => Evaluate(peer.Name, peer.Command)).ToList();
            await Comparison.RunAsync(context.Runs, [program, baseline, .. node]);

            var name = $"evaluate {size}";
            Report.Measured(name, [program, baseline, .. node]);
            Compare(baseline, OfBare, OfBare);
            node.ForEach(peer => Compare(peer, TimeOfNode, MemoryOfNode));
            if (smaller is not null)
            {
                // Ten times the tables: start-up takes its part of both, so linear growth stays below.
                Compare(smaller with { Name = "a tenth of them" }, Step, Step);
            }

            smaller = program;

            void Compare(Candidate other, double time, double memory)
            {
                Report.Time(name, program, other, time);
                Report.Memory(name, program, other, memory);
            }
        }
    }
}
