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

    private readonly EmulatorKind? _kind;
    private readonly Task<EmbeddedEmulator>? _emulator;

    private Session(StackConfig config, DataDirectory directory, Uri given, CancellationToken cancellation)
    {
        Config = config;
        _directory = directory;
        _given = given;
        Endpoint = new DynamoEndpoint(Task.FromResult(given), config.Region, cancellation);
    }

    private Session(StackConfig config, DataDirectory directory, EmulatorKind kind, Task<EmbeddedEmulator> emulator, CancellationToken cancellation)
    {
        Config = config;
        _directory = directory;
        _kind = kind;
        _emulator = emulator;
        Endpoint = new DynamoEndpoint(UrlOfAsync(emulator), config.Region, cancellation);
    }

    public StackConfig Config { get; }

    public DynamoEndpoint Endpoint { get; }

    public StateFile State => _directory.StateOf(_given, OwnerOf(Config), _kind);

    /// <summary>Checks the configuration, then connects to the endpoint or sets out to start the emulator.</summary>
    public static async Task<Session> OpenAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        _ = LoopbackClient.WarmUpAsync();
        var project = ProjectFile.Find(options.WorkingDirectory);
        var config = StackConfig.Read(project, options.Stack, options.Config);
        if (RegionWarning.For(config.Region) is { } warning)
        {
            report.Warn(warning);
        }

        var directory = DirectoryOf(project, options);
        return options.Endpoint is { } endpoint ? await ConnectAsync() : await StartEmulatorAsync();

        async Task<Session> ConnectAsync()
        {
            var session = new Session(config, directory, endpoint, cancellation);
            try
            {
                // Before there is a folder for it.
                await session.Endpoint.Connected;
                return session;
            }
            catch
            {
                await session.DisposeAsync();
                throw;
            }
        }

        async Task<Session> StartEmulatorAsync()
        {
            var installation = EmulatorInstallation.Find();
            await installation.EnsureAsync(report.Progress, cancellation);
            var kind = EmulatorChoice.Of(options.Emulator, directory.StateOf(null, OwnerOf(config)).Read(), installation);
            var emulator = EmbeddedEmulator.StartAsync(kind, installation, directory, options.Port, config.Region, cancellation);
            if (emulator.IsFaulted)
            {
                // Another command has it: that is the reason to give, and not that this command also has the stack.
                await emulator;
            }

            return new Session(config, directory, kind, emulator, cancellation);
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

    /// <summary>The embedded emulator, started. Only where the user gave no endpoint.</summary>
    public Task<EmbeddedEmulator> EmulatorAsync() => _emulator ?? throw new InvalidOperationException("There is an endpoint instead.");

    public async Task<StackResult> ResultAsync(Plan plan)
    {
        await Endpoint.Connected;
        return new StackResult(Config.Stack, Endpoint.Url, _kind, plan);
    }

    public async ValueTask DisposeAsync()
    {
        // First: nothing must be on its way to an emulator that ends, and none must start that nobody ends.
        await Endpoint.Connected.ContinueWith(_ => Endpoint.Dispose(), TaskScheduler.Default);
        if (_emulator is { IsCompletedSuccessfully: true })
        {
            await (await _emulator).DisposeAsync();
        }
    }

    private static async Task<Uri> UrlOfAsync(Task<EmbeddedEmulator> emulator) => (await emulator).Url;
}
