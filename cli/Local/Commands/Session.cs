using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.Reporting;
using SalesData.Cli.Local.State;
using SalesData.Cli.Options;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Local.Commands;

/// <summary>What a command works with: the stack's configuration, a DynamoDB endpoint, and where the state is kept.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly Uri? _given;
    private readonly DataDirectory _directory;

    private Session(StackConfig config, DataDirectory directory, Uri? given, EmbeddedEmulator? emulator, CancellationToken cancellation)
    {
        Config = config;
        Emulator = emulator;
        _directory = directory;
        _given = given;
        Endpoint = new DynamoEndpoint(given ?? emulator!.Url, config.Region, cancellation);
    }

    public StackConfig Config { get; }

    public DynamoEndpoint Endpoint { get; }

    /// <summary>The embedded emulator; null when the user gave an endpoint.</summary>
    public EmbeddedEmulator? Emulator { get; }

    public StateFile State => _directory.StateOf(_given, OwnerOf(Config), Emulator?.Kind);

    /// <summary>Checks the configuration, then connects to the endpoint or starts the emulator.</summary>
    public static async Task<Session> OpenAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        var project = ProjectFile.Find(options.WorkingDirectory);
        var config = StackConfig.Read(project, options.Stack, options.Config);
        if (RegionWarning.For(config.Region) is { } warning)
        {
            report.Warn(warning);
        }

        var directory = DirectoryOf(project, options);
        var session = new Session(config, directory, options.Endpoint, options.Endpoint is null ? await StartEmulatorAsync() : null, cancellation);
        if (options.Endpoint is not null)
        {
            // Before there is a folder for it.
            await session.ConnectAsync();
        }

        return session;

        async Task<EmbeddedEmulator> StartEmulatorAsync()
        {
            var installation = EmulatorInstallation.Find();
            await installation.EnsureAsync(report.Progress, cancellation);
            var kind = EmulatorChoice.Of(options.Emulator, directory.StateOf(null, OwnerOf(config)).Read(), installation);
            _ = LoopbackClient.WarmUpAsync(config.Region);
            return await EmbeddedEmulator.StartAsync(kind, installation, directory, options.Port, config.Region, cancellation);
        }
    }

    public static StateOwner OwnerOf(StackConfig config) => new(config.Project.Name, config.Stack, config.Region);

    public static DataDirectory DirectoryOf(ProjectFile project, LocalOptions options) =>
        new(options.DataDirectory is { } given ? Path.Combine(options.WorkingDirectory, given) : Path.Combine(project.Directory, ".local", options.Stack));

    /// <summary>Takes the stack for oneself until the returned lock is given back.</summary>
    public IDisposable Lock() => _directory.Lock(_given);

    /// <summary>The tables at the endpoint.</summary>
    public TableHandler Tables => new(Endpoint, Config.Region);

    /// <summary>The engine, on the state as it is now.</summary>
    public StackEngine Engine() => new(Config, State, new ResourceHandlers(Tables));

    public StackResult Result(Plan plan) => new(Config.Stack, Endpoint.Url, Emulator?.Kind, plan);

    public async ValueTask DisposeAsync()
    {
        Endpoint.Dispose();
        if (Emulator is not null)
        {
            await Emulator.DisposeAsync();
        }
    }

    private async Task ConnectAsync()
    {
        try
        {
            await Endpoint.Connected;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}
