using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace SalesData.Cli.Verify;

/// <summary>DynamoDB with the caller's own credentials. Source: AWS SDK for .NET Developer Guide, "Credential and profile resolution".</summary>
internal sealed class DeployedTable : IDynamoCalls, IDisposable
{
    /// <summary>Requests here are small, and an endpoint that lets one wait for longer does not work.</summary>
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>With the SDK's own back-off; what stays unprocessed in a batch is tried again elsewhere.</summary>
    public const int DefaultRetries = 3;

    private readonly AmazonDynamoDBClient _client;

    /// <summary>Connects with the caller's credentials.</summary>
    /// <param name="region">The region of the table.</param>
    /// <param name="endpoint">Another endpoint than the region's, such as that of an emulator; null for the region's.</param>
    /// <param name="retries">How often the SDK repeats a request, throttled ones included; 0 to see each of them.</param>
    /// <exception cref="CliException">There are no credentials, or the AWS settings are broken.</exception>
    public DeployedTable(string region, Uri? endpoint, int retries = DefaultRetries)
    {
        try
        {
            _client = new AmazonDynamoDBClient(ConfigOf(region, endpoint, retries));
        }
        catch (Exception e) when (e is AmazonClientException or TypeInitializationException or ArgumentException or InvalidOperationException)
        {
            throw new CliException($"DynamoDB cannot be reached with the AWS settings of this machine: {e.GetBaseException().Message}", e);
        }
    }

    public async Task<T> CallAsync<T>(Func<IAmazonDynamoDB, Task<T>> request)
    {
        try
        {
            return await request(_client);
        }
        catch (AmazonServiceException e) when (!string.IsNullOrEmpty(e.ErrorCode))
        {
            throw new CliException($"DynamoDB refused a request: {e.ErrorCode}: {e.Message}", e);
        }
        catch (AmazonClientException e) when (e.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase))
        {
            throw new CliException("There are no AWS credentials. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, as for the aws command.", e);
        }
        catch (Exception e) when (ConnectionFailure.Matches(e) && ConnectionFailure.IsTimeout(e))
        {
            throw new CliException($"DynamoDB does not answer: nothing came within {RequestTimeout.TotalSeconds:0} seconds. Check the network, or --endpoint.", e);
        }
        catch (Exception e) when (ConnectionFailure.Matches(e))
        {
            throw new CliException($"DynamoDB does not answer: {e.GetBaseException().Message}", e);
        }
    }

    public void Dispose() => _client.Dispose();

    private static AmazonDynamoDBConfig ConfigOf(string region, Uri? endpoint, int retries)
    {
        var config = new AmazonDynamoDBConfig { Timeout = RequestTimeout, MaxErrorRetry = retries };
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = region;
        }

        return config;
    }
}
