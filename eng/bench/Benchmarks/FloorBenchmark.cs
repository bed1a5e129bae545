using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Bench.Benchmarks;

/// <summary>What nothing can be faster than: a process that does nothing, and the round trip of one request.</summary>
internal static class FloorBenchmark
{
    private const string Name = "floor";

    public static async Task RunAsync(Workshop workshop, Results results)
    {
        var empty = await workshop.PublishAsync("eng/bench/empty", "SalesData.Bench.Empty");
        var node = await Peer.AvailableAsync(results, new Peer("empty Node.js program", new Command("node", "-e", "0"), workshop.Node));
        Contestant Run(string name, Command command) => new(name, _ => command.MeasureAsync(workshop.Root));
        results.Series.AddRange(await Contest.RunAsync(
            Name, "process", workshop.Runs, [Run("empty .NET program", empty), .. node.Select(peer => Run(peer.Name, peer.Command))]));

        await using var emulator = await BenchEmulator.StartAsync(workshop, results);
        if (emulator is not null)
        {
            using var client = emulator.Connect();
            results.Series.AddRange(await Contest.RunAsync(Name, "request", workshop.Runs, [new Contestant("AWS SDK for .NET, warm", async _ =>
            {
                var started = Stopwatch.GetTimestamp();
                await client.CallAsync(calls => calls.ListTablesAsync(new ListTablesRequest()));
                return new Sample(Stopwatch.GetElapsedTime(started).TotalSeconds, null);
            })]));
        }
    }
}
