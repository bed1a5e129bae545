using System.Net;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>Makes clients that speak to this machine alone, whatever AWS settings it has.</summary>
internal static class LoopbackClient
{
    /// <summary>What takes longer on one machine does not work.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Loads the SDK while there is something else to wait for: its first request takes as long as an emulator does to start. This one
    /// never leaves the process.
    /// </summary>
    public static Task WarmUpAsync() => Task.Run(async () =>
    {
        using var client = Create(new Uri("http://127.0.0.1"), "us-east-1", new EmptyAnswer());
        await client.DescribeTableAsync("none");
    });

    public static AmazonDynamoDBClient Create(Uri url, string region) => Create(url, region, new SocketsHttpHandler { UseProxy = false });

    private static AmazonDynamoDBClient Create(Uri url, string region, HttpMessageHandler transport)
    {
        try
        {
            // These credentials open nothing: they are there because the protocol asks for some.
            return new AmazonDynamoDBClient(new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig
            {
                DefaultConfigurationMode = DefaultConfigurationMode.Standard,
                ServiceURL = url.AbsoluteUri,
                AuthenticationRegion = region,
                UseFIPSEndpoint = false,
                UseDualstackEndpoint = false,
                // A request that was repeated behind our back would find the table that it made itself.
                MaxErrorRetry = 0,
                HttpClientFactory = new OwnTransport(transport),
            });
        }
        catch (Exception e) when (e is AmazonClientException or TypeInitializationException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new CliException($"The AWS SDK does not accept the AWS settings of this machine ({e.GetBaseException().Message}). Unset the AWS_... variables or mend the AWS config file; this command needs neither.", e);
        }
    }

    /// <summary>No proxy: it has no way to this machine's own addresses.</summary>
    private sealed class OwnTransport(HttpMessageHandler transport) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new WithoutChecksum { InnerHandler = transport })
        {
            // The timeout of the client's settings does not reach a client of one's own making.
            Timeout = Timeout,
        };
    }

    /// <summary>Some emulators answer with a checksum of another text than the one that they send; nothing is lost on the way here.</summary>
    private sealed class WithoutChecksum : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Headers.Remove("x-amz-crc32");
            return response;
        }
    }

    /// <summary>Answers every request with an empty object.</summary>
    private sealed class EmptyAnswer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}"), RequestMessage = request });
    }
}
