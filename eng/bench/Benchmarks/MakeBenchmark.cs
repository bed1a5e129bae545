namespace SalesData.Bench.Benchmarks;

/// <summary>Creates the table on an emulator that already runs.</summary>
internal static class MakeBenchmark
{
    private const double OfFastest = 1.5;
    private const double OfFirst = 1;
    private static readonly string Python = OperatingSystem.IsWindows() ? "python" : "python3";

    public static async Task RunAsync(BenchmarkContext context)
    {
        using var local = await LocalProgram.ServeAsync(context);
        IReadOnlyList<(string Name, Command Command)> peers =
        [
            .. await context.NodePeerAsync("script, AWS SDK for JavaScript", "make.mjs"),
            .. await context.PeerAsync(
                "script, boto3", new Command(Python, context.PathOf("eng/bench/peers/make.py")), new Command(Python, "-c", "import boto3")),
        ];

        Task<Sample> UpAsync(int round) => local.Up($"Up-{round}").RunAsync(context.Root, "{");
        var (first, second) = (new Candidate("local up", UpAsync), new Candidate("local up, no change", UpAsync));
        var scripts = peers.Select((peer, number) => new Candidate(peer.Name, round =>
            peer.Command.With(local.Url, $"Script-{number}-{round}").RunAsync(context.Root))).ToList();
        await Comparison.RunAsync(context.Runs, [first, second, .. scripts]);

        Report.Measured("make", [first, second, .. scripts]);
        var fastest = scripts.MinBy(script => Comparison.Median(script.Samples.Select(sample => sample.Seconds)));
        foreach (var script in scripts)
        {
            Report.Time("make", first, script, script == fastest ? OfFastest : null);
            Report.Memory("make", first, script);
        }

        Report.Time("make", second, first, OfFirst);
    }
}
