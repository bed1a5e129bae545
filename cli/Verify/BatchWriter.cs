using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>Writes items in batches and repeats what DynamoDB did not take. Source: Amazon DynamoDB API Reference, "BatchWriteItem".</summary>
/// <param name="calls">Reach the table.</param>
/// <param name="table">Name of the table.</param>
/// <param name="backoff">Pauses before what was not taken is sent again.</param>
public sealed class BatchWriter(IDynamoCalls calls, string table, Backoff backoff)
{
    private const int MaxBatch = 25;

    /// <summary>Writes all, in the order given.</summary>
    /// <param name="writes">What to write; no key twice.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    /// <exception cref="UnusableTableException">DynamoDB did not take some of them after many attempts.</exception>
    public async Task WriteAsync(IEnumerable<WriteRequest> writes, CancellationToken cancellation)
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
            if (attempt == Backoff.MaxAttempts)
            {
                throw new UnusableTableException($"Table '{table}' is throttled: {batch.Count} items were not taken after {Backoff.MaxAttempts} attempts. Raise its write capacity or try again later.");
            }

            cancellation.ThrowIfCancellationRequested();
            await backoff.BeforeAsync(attempt, cancellation);
            batch = await SendAsync(batch);
        }
    }

    /// <summary>Not cancelled: DynamoDB could still carry out a request that nobody waits for, after what it writes was removed.</summary>
    /// <returns>What was not taken. DynamoDB answers with an error instead when that is all.</returns>
    private async Task<List<WriteRequest>> SendAsync(List<WriteRequest> batch)
    {
        var request = new BatchWriteItemRequest { RequestItems = new() { [table] = batch } };
        try
        {
            var response = await calls.CallAsync(client => client.BatchWriteItemAsync(request, CancellationToken.None));
            return response.UnprocessedItems?.GetValueOrDefault(table) ?? [];
        }
        catch (CliException e) when (Throttling.Matches(e))
        {
            return batch;
        }
    }
}
