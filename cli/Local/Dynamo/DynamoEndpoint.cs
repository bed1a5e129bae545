using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SalesData.Cli.Verify;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>A DynamoDB API on this machine. Whatever goes wrong on the way there becomes one clear message.</summary>
internal sealed class DynamoEndpoint : IDynamoCalls, IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromMinutes(2);

    private readonly Task<AmazonDynamoDBClient> _connected;
    private Uri? _url;

    /// <summary>Connects to a DynamoDB API. Does not wait for it: that takes long, and the program can start meanwhile.</summary>
    /// <param name="url">Its address, on this machine, as soon as it is known.</param>
    /// <param name="region">The AWS region that it stands for.</param>
    /// <param name="cancellation">Ends the connecting early.</param>
    public DynamoEndpoint(Task<Uri> url, string region, CancellationToken cancellation) =>
        _connected = Task.Run(() => ConnectAsync(url, region, cancellation), CancellationToken.None);

    /// <summary>The address. Known as soon as the endpoint has answered.</summary>
    public Uri Url => _url ?? throw new InvalidOperationException("The endpoint has not answered yet.");

    /// <summary>Completes when the endpoint has answered; fails when it does not.</summary>
    public Task Connected => _connected;

    /// <summary>Describes a table; null when there is none. Waits for one that is being deleted to be gone.</summary>
    public async Task<TableDescription?> DescribeAsync(string table, CancellationToken cancellation)
    {
        TableDescription? found = null;
        await WaitAsync(
            async () => (found = await FindAsync(table, cancellation))?.TableStatus != TableStatus.DELETING,
            $"table '{table}' to be gone",
            cancellation);
        return found;
    }

    /// <summary>Waits until a table and all of its indexes are ACTIVE.</summary>
    public async Task<TableDescription> WaitUntilActiveAsync(string table, CancellationToken cancellation)
    {
        TableDescription? ready = null;
        await WaitAsync(
            async () => IsActive(ready = await DescribeAsync(table, cancellation) ?? throw new CliException($"Table '{table}' is gone: something else deleted it just now. Run the command again.")),
            $"table '{table}' and its indexes to become ACTIVE",
            cancellation);
        return ready!;
    }

    /// <summary>Deletes a table and waits until it is gone.</summary>
    public async Task DeleteAsync(string table, CancellationToken cancellation)
    {
        await WaitUntilActiveAsync(table, cancellation);
        await CallAsync(client => client.DeleteTableAsync(table, cancellation));
        await DescribeAsync(table, cancellation);
    }

    /// <summary>Whether a table holds items. Asked of the items, for the count that DescribeTable gives is hours old.</summary>
    public async Task<bool> HoldsItemsAsync(string table, CancellationToken cancellation)
    {
        var request = new ScanRequest { TableName = table, Limit = 1, Select = Select.COUNT, ConsistentRead = true };
        return (await CallAsync(client => client.ScanAsync(request, cancellation))).Count > 0;
    }

    /// <summary>Makes one request.</summary>
    /// <exception cref="CliException">The endpoint cannot be reached, does not answer, or refuses; the inner exception says which.</exception>
    public async Task<T> CallAsync<T>(Func<IAmazonDynamoDB, Task<T>> request)
    {
        return await SendAsync(await _connected, request);
    }

    /// <summary>Makes a request that an endpoint may not know; null when it does not.</summary>
    public async Task<T?> TryAsync<T>(Func<IAmazonDynamoDB, Task<T>> request)
        where T : class
    {
        try
        {
            return await CallAsync(request);
        }
        catch (RefusedException e) when (e.IsUnknownToEndpoint)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (_connected.IsCompletedSuccessfully)
        {
            _connected.Result.Dispose();
        }
    }

    /// <summary>Makes a request whose answer does not matter. Not ListTables: the embedded emulator reads every item for that.</summary>
    private async Task<AmazonDynamoDBClient> ConnectAsync(Task<Uri> url, string region, CancellationToken cancellation)
    {
        _url = await url;
        var client = LoopbackClient.Create(_url, region);
        try
        {
            await SendAsync(client, connection => connection.DescribeTableAsync("connection", cancellation));
        }
        catch (RefusedException e) when (e.InnerException is ResourceNotFoundException)
        {
            // It answers.
        }
        catch
        {
            client.Dispose();
            throw;
        }

        return client;
    }

    private async Task<TableDescription?> FindAsync(string table, CancellationToken cancellation)
    {
        try
        {
            return (await CallAsync(client => client.DescribeTableAsync(table, cancellation))).Table;
        }
        catch (RefusedException e) when (e.InnerException is ResourceNotFoundException)
        {
            return null;
        }
    }

    private async Task<T> SendAsync<T>(AmazonDynamoDBClient client, Func<IAmazonDynamoDB, Task<T>> request)
    {
        try
        {
            return await request(client);
        }
        catch (AmazonDynamoDBException e) when (!string.IsNullOrEmpty(e.ErrorCode))
        {
            throw new RefusedException($"The DynamoDB endpoint {Url.OriginalString} refused a request: {e.ErrorCode}: {e.Message}", e);
        }
        catch (Exception e) when (ConnectionFailure.Matches(e))
        {
            throw new CliException($"The DynamoDB endpoint {Url.OriginalString} does not answer ({ReasonOf(e)}). Check that it runs and that it is a DynamoDB API.", e);
        }
    }

    private static string ReasonOf(Exception e) => e switch
    {
        _ when ConnectionFailure.IsTimeout(e) =>
            string.Create(CultureInfo.InvariantCulture, $"nothing came within {LoopbackClient.Timeout.TotalSeconds:0} seconds"),
        AmazonServiceException { StatusCode: not 0 and var status } => string.Create(CultureInfo.InvariantCulture, $"HTTP status {(int)status}, and nothing that DynamoDB says"),
        _ => e.GetBaseException().Message,
    };

    /// <summary>Whether a table and all of its indexes can be used.</summary>
    public static bool IsActive(TableDescription? table) =>
        table?.TableStatus == TableStatus.ACTIVE
        && (table.GlobalSecondaryIndexes ?? []).TrueForAll(index => index.IndexStatus is null || index.IndexStatus == IndexStatus.ACTIVE);

    private async Task WaitAsync(Func<Task<bool>> isDone, string what, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isDone())
        {
            if (Stopwatch.GetElapsedTime(started) > ReadyLimit)
            {
                throw new CliException($"Gave up after {ReadyLimit.TotalMinutes:0} minutes of waiting for {what} at {Url.OriginalString}. Run the command again to go on.");
            }

            await Task.Delay(PollInterval, cancellation);
        }
    }
}
