using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Bench.Benchmarks;

/// <summary>Making the table on an emulator that runs already.</summary>
internal static class MakeBenchmark
{
    private const double OfFastest = 1.5;
    private const double OfFirst = 1;

    public static async Task RunAsync(Workshop workshop, Results results)
    {
        await using var emulator = await BenchEmulator.StartAsync(workshop, results);
        if (emulator is null)
        {
            return;
        }

        var local = await workshop.PublishAsync("local", "SalesData.Cli.Local");
        var peers = await Peer.AvailableAsync(
            results, workshop.OnNode("script, AWS SDK for JavaScript", "make.mjs"), workshop.OnPython("script, boto3", "make.py"));

        Task<Sample> UpAsync(int round) => emulator.Up(local, $"Up-{round}").MeasureAsync(workshop.Root, says: "{");
        var series = await Contest.RunAsync("make", "table", workshop.Runs,
        [
            new("local up", UpAsync),
            new("local up, no change", UpAsync),
            .. peers.Select((peer, place) => new Contestant(peer.Name, round =>
                peer.Command.With(emulator.Url, $"Script-{place}-{round}").MeasureAsync(workshop.Root))),
        ]);
        results.Series.AddRange(series);

        var fastest = series.Skip(2).MinBy(peer => Statistics.Median(peer.Seconds));
        foreach (var peer in series.Skip(2))
        {
            results.Findings.Add(Finding.OfTime(series[0], peer, peer == fastest ? OfFastest : null));
            results.Findings.AddRange(Finding.OfMemory(series[0], peer));
        }

        results.Findings.Add(Finding.OfTime(series[1], series[0], OfFirst));
    }
}
