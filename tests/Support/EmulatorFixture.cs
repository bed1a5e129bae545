using Amazon.DynamoDBv2;
using Amazon.Runtime;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;

namespace SalesData.Tests.Support;

/// <summary>A running emulator for the tests of a class; each uses tables of its own.</summary>
public abstract class EmulatorFixture : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private EmbeddedEmulator? _emulator;

    internal abstract EmulatorKind Kind { get; }

    /// <summary>A client that knows nothing of `local`.</summary>
    internal AmazonDynamoDBClient Client { get; private set; } = null!;

    internal string Url => _emulator!.Url.AbsoluteUri.TrimEnd('/');

    public static AmazonDynamoDBClient ClientOf(string url) =>
        new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    public async Task InitializeAsync()
    {
        var installation = EmulatorInstallation.Find();
        await installation.EnsureAsync(_ => { }, CancellationToken.None);
        _emulator = await EmbeddedEmulator.StartAsync(Kind, installation, new DataDirectory(_directory.Path), 0, "us-east-1", CancellationToken.None);
        Client = ClientOf(Url);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _emulator!.DisposeAsync();
        _directory.Dispose();
    }
}

/// <summary>A running dynoxide.</summary>
public sealed class DynoxideFixture : EmulatorFixture
{
    internal override EmulatorKind Kind => EmulatorKind.Dynoxide;
}

/// <summary>A running dynalite.</summary>
public sealed class DynaliteFixture : EmulatorFixture
{
    internal override EmulatorKind Kind => EmulatorKind.Dynalite;
}
