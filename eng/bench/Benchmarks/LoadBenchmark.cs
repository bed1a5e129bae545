using System.Globalization;
using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Bench.Benchmarks;

/// <summary>Writing sales in batches, then finding all of them again by their categories.</summary>
internal static class LoadBenchmark
{
    private const int Sales = 10_000;

    public static async Task RunAsync(Workshop workshop, Results results)
    {
        await using var emulator = await BenchEmulator.StartAsync(workshop, results);
        if (emulator is null)
        {
            return;
        }

        var local = await workshop.PublishAsync("local", "SalesData.Cli.Local");
        var own = await workshop.PublishAsync("eng/bench/load", "SalesData.Bench.Load");
        var peers = await Peer.AvailableAsync(results, workshop.OnNode("script, AWS SDK for JavaScript", "load.mjs"));

        Contestant Load(string name, Command command, int place) => new(name, async round =>
        {
            var table = $"Load-{place}-{round}";
            await emulator.Up(local, table).MeasureAsync(workshop.Root);
            return await command.With(emulator.Url, table, Sales.ToString(CultureInfo.InvariantCulture)).MeasureAsync(workshop.Root, says: $"{Sales} sales");
        });

        var series = await Contest.RunAsync("load", $"{Sales} sales", workshop.Runs,
            [Load("client of `verify`", own, 0), .. peers.Select((peer, place) => Load(peer.Name, peer.Command, place + 1))]);
        results.Series.AddRange(series);
        foreach (var peer in series.Skip(1))
        {
            results.Findings.Add(Finding.OfTime(series[0], peer));
            results.Findings.AddRange(Finding.OfMemory(series[0], peer));
        }
    }
}
