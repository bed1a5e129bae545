using Amazon.DynamoDBv2.Model;
using SalesData.Local.Dynamo;

namespace SalesData.Local.Smoke;

/// <summary>Writes items in batches and repeats what DynamoDB did not take. Source: Amazon DynamoDB API Reference, "BatchWriteItem".</summary>
/// <param name="endpoint">Where the table is.</param>
/// <param name="table">Name of the table.</param>
internal sealed class BatchWriter(DynamoEndpoint endpoint, string table)
{
    private const int MaxBatch = 25;
    private const int MaxAttempts = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Writes all, in the order given.</summary>
    /// <exception cref="LocalException">DynamoDB did not take some of them after many attempts.</exception>
    public async Task WriteAsync(IReadOnlyList<WriteRequest> writes, CancellationToken cancellation)
    {
        foreach (var batch in writes.Chunk(MaxBatch))
        {
            await WriteBatchAsync([.. batch], cancellation);
        }
    }

    private async Task WriteBatchAsync(List<WriteRequest> batch, CancellationToken cancellation)
    {
        for (var attempt = 0; batch.Count > 0; attempt++)
        {
            if (attempt == MaxAttempts)
            {
                throw new LocalException($"Table '{table}' is throttled: {batch.Count} items were not taken after {MaxAttempts} attempts. Raise its write capacity or try again later.");
            }

            if (attempt > 0)
            {
                await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), cancellation);
            }

            var request = new BatchWriteItemRequest { RequestItems = new() { [table] = batch } };
            var response = await endpoint.CallAsync(client => client.BatchWriteItemAsync(request, cancellation));
            batch = response.UnprocessedItems?.GetValueOrDefault(table) ?? [];
        }
    }
}
