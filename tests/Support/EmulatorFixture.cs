using Amazon.DynamoDBv2;
using Amazon.Runtime;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;

namespace SalesData.Tests.Support;

/// <summary>One running emulator for all tests that need one; each uses tables of its own.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public const string Collection = "emulator";

    private readonly TemporaryDirectory _directory = new();
    private EmbeddedEmulator? _emulator;

    /// <summary>A client that knows nothing of `local`.</summary>
    internal AmazonDynamoDBClient Client { get; private set; } = null!;

    internal string Url => _emulator!.Url.AbsoluteUri.TrimEnd('/');

    public static AmazonDynamoDBClient ClientOf(string url) =>
        new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    public async Task InitializeAsync()
    {
        var installation = EmulatorInstallation.Find();
        await installation.EnsureAsync(_ => { }, CancellationToken.None);
        _emulator = await EmbeddedEmulator.StartAsync(installation, new DataDirectory(_directory.Path), 0, "us-east-1", CancellationToken.None);
        Client = ClientOf(Url);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _emulator!.DisposeAsync();
        _directory.Dispose();
    }
}

/// <summary>Marks the tests that share the emulator.</summary>
[CollectionDefinition(EmulatorFixture.Collection)]
public sealed class EmulatorTests : ICollectionFixture<EmulatorFixture>;
