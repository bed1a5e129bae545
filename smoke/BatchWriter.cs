using Amazon.DynamoDBv2.Model;

namespace SalesData.Smoke;

/// <summary>Writes items in batches and repeats what DynamoDB did not take. Source: Amazon DynamoDB API Reference, "BatchWriteItem".</summary>
/// <param name="calls">Reach the table.</param>
/// <param name="table">Name of the table.</param>
internal sealed class BatchWriter(IDynamoCalls calls, string table)
{
    private const int MaxBatch = 25;
    private const int MaxAttempts = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Writes all, in the order given.</summary>
    /// <exception cref="UnusableTableException">DynamoDB did not take some of them after many attempts.</exception>
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
                throw new UnusableTableException($"Table '{table}' is throttled: {batch.Count} items were not taken after {MaxAttempts} attempts. Raise its write capacity or try again later.");
            }

            if (attempt > 0)
            {
                await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), cancellation);
            }

            var request = new BatchWriteItemRequest { RequestItems = new() { [table] = batch } };
            var response = await calls.CallAsync(client => client.BatchWriteItemAsync(request, cancellation));
            batch = response.UnprocessedItems?.GetValueOrDefault(table) ?? [];
        }
    }
}
