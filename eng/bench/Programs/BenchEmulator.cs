using SalesData.Bench.Measuring;
using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;

namespace SalesData.Bench.Programs;

/// <summary>The emulator that `local` embeds, running on data of its own that are gone afterwards.</summary>
internal sealed class BenchEmulator : IAsyncDisposable
{
    private const string Region = "us-east-1";

    private readonly EmbeddedEmulator _emulator;
    private readonly string _directory;

    private BenchEmulator(EmbeddedEmulator emulator, string directory)
    {
        _emulator = emulator;
        _directory = directory;
    }

    public string Url => _emulator.Url.AbsoluteUri.TrimEnd('/');

    /// <summary>Starts it; null where it cannot be run, which the results then say.</summary>
    public static async Task<BenchEmulator?> StartAsync(Workshop workshop, Results results)
    {
        if (await workshop.Node.ProblemAsync() is { } problem)
        {
            results.LeftOut["DynamoDB emulator, and all that runs on it"] = problem;
            return null;
        }

        var installation = EmulatorInstallation.Find();
        await installation.EnsureAsync(Console.Error.WriteLine, CancellationToken.None);
        var directory = Directory.CreateTempSubdirectory("salesdata-bench-").FullName;
        return new BenchEmulator(await EmbeddedEmulator.StartAsync(installation, new DataDirectory(directory), 0, Region, CancellationToken.None), directory);
    }

    /// <summary>A client of the emulator.</summary>
    public DynamoEndpoint Connect() => new(_emulator.Url, Region, CancellationToken.None);

    /// <summary>`local up` of a table of its own; the same table again is an `up` without a change.</summary>
    public Command Up(Command local, string table) => local.With(
        "up", "dev", "--json", "--endpoint", Url, "--data-dir", Path.Combine(_directory, "state", table), "--config", $"tableName={table}");

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
