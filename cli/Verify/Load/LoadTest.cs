using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Capacity;

namespace SalesData.Cli.Verify.Load;

/// <summary>
/// Writes orders, reads each by its <c>order_id</c>, queries each category, and removes them again; measures how long the requests take
/// and what they consume.
/// </summary>
/// <param name="calls">Reach the table, and do not repeat what is throttled.</param>
/// <param name="table">Name of the table.</param>
/// <param name="index">Name of the index on the category.</param>
/// <param name="dates">The index by category and date, which is written to; null if there is none.</param>
/// <param name="backoff">Pauses where DynamoDB needs time.</param>
internal sealed class LoadTest(IDynamoCalls calls, string table, string index, DateIndex? dates, Backoff backoff)
{
    /// <summary>Enough to keep one connection busy while another waits; a load test is no stress test.</summary>
    private const int Concurrency = 4;

    private readonly ConsumedUnits _writes = new();
    private readonly ConsumedUnits _reads = new();
    private readonly ConsumedUnits _queries = new();
    private int _incompleteQueries;

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told why the end has to be waited for when the test is cut short.</summary>
    public Action<string> Notify { get; init; } = _ => { };

    /// <summary>Runs the test; removes what it wrote also when it fails.</summary>
    /// <param name="count">Orders to write, from 1.</param>
    /// <param name="size">Size of an order in bytes, with the names of its attributes; from 256.</param>
    /// <param name="cancellation">Ends the test early; what it wrote is removed then too.</param>
    /// <returns>What it measured.</returns>
    /// <exception cref="CliException">A request failed, or the table does not have what was written.</exception>
    public Task<LoadResult> RunAsync(int count, int size, CancellationToken cancellation)
    {
        var orders = new LoadOrders(SmokeTest.NewRun(), count, size, dates?.Attribute);
        var begun = new bool[count];
        return CleanUp.AfterAsync(
            () => MeasureAsync(orders, begun, cancellation),
            () => RemoveAsync(orders, begun, cancellation),
            $"Orders of this test may still be in table '{table}': remove those whose order_id begins with '{orders.Run}'.");
    }

    private async Task<LoadResult> MeasureAsync(LoadOrders orders, bool[] begun, CancellationToken cancellation)
    {
        var (write, read, query) = (new RequestLog(backoff, Clock), new RequestLog(backoff, Clock), new RequestLog(backoff, Clock));
        await ForEachAsync(orders.Count, (number, token) => WriteAsync(orders, number, begun, write, token), cancellation);
        await ForEachAsync(orders.Count, (number, token) => ReadAsync(orders, number, read, token), cancellation);
        await ForEachAsync(orders.Categories, (category, token) => QueryAsync(orders, category, query, token), cancellation);
        return new LoadResult(
            orders.Count,
            orders.Size,
            [write.ToTimes("PutItem"), read.ToTimes("GetItem"), query.ToTimes("Query")],
            [.. Units(orders)],
            _incompleteQueries);
    }

    private IEnumerable<UnitsUse> Units(LoadOrders orders)
    {
        var writes = orders.Count * RequestUnits.Write(orders.Size);
        yield return new("Table writes", _writes.OfTable(), writes);
        yield return new("Table reads", _reads.OfTable(), orders.Count * RequestUnits.Read(orders.Size, consistent: true));
        yield return new($"{index} writes", _writes.OfIndex(index), writes);
        yield return new($"{index} reads", _queries.OfIndex(index), Enumerable.Range(0, orders.Categories).Sum(category => RequestUnits.Query(orders.Size, orders.CountOf(category))));
        if (dates is not null)
        {
            yield return new($"{dates.Name} writes", _writes.OfIndex(dates.Name), writes);
        }
    }

    private static Task ForEachAsync(int count, Func<int, CancellationToken, Task> action, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellation },
            async (number, token) => await action(number, token));

    private async Task WriteAsync(LoadOrders orders, int number, bool[] begun, RequestLog log, CancellationToken cancellation)
    {
        var request = new PutItemRequest { TableName = table, Item = orders.Order(number), ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES };
        begun[number] = true;

        // Not cancelled: DynamoDB could still carry out a request that nobody waits for, after the orders were removed.
        var response = await log.SendAsync(() => calls.CallAsync(client => client.PutItemAsync(request, CancellationToken.None)), cancellation);
        _writes.Add(response.ConsumedCapacity);
    }

    private async Task ReadAsync(LoadOrders orders, int number, RequestLog log, CancellationToken cancellation)
    {
        var request = new GetItemRequest
        {
            TableName = table,
            Key = orders.KeyOf(number),
            ConsistentRead = true,
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        var response = await log.SendAsync(() => calls.CallAsync(client => client.GetItemAsync(request, cancellation)), cancellation);
        _reads.Add(response.ConsumedCapacity);
        if (response.Item is not { Count: > 0 })
        {
            throw new UnusableTableException($"Table '{table}' cannot be used: an order that was written is not found by its order_id.");
        }
    }

    /// <summary>An index is eventually consistent: what was written is found a moment later.</summary>
    private async Task QueryAsync(LoadOrders orders, int category, RequestLog log, CancellationToken cancellation)
    {
        var found = 0;
        for (var attempt = 0; attempt < Backoff.MaxAttempts; attempt++)
        {
            await backoff.BeforeAsync(attempt, cancellation);
            found = await CountAsync(orders.NameOf(category), log, cancellation);
            if (found == orders.CountOf(category))
            {
                return;
            }

            Interlocked.Increment(ref _incompleteQueries);
        }

        throw new UnusableTableException($"Table '{table}' cannot be used: {orders.CountOf(category)} orders of a category were written, and {index} finds {found}.");
    }

    private async Task<int> CountAsync(string category, RequestLog log, CancellationToken cancellation)
    {
        var found = 0;
        var request = new CategoryQuery(table, index, category).ToRequest();
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
        do
        {
            var page = await log.SendAsync(() => calls.CallAsync(client => client.QueryAsync(request, cancellation)), cancellation);
            _queries.Add(page.ConsumedCapacity);
            found += page.Items?.Count ?? 0;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });

        return found;
    }

    private Task RemoveAsync(LoadOrders orders, bool[] begun, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            Notify($"Interrupted. Removing the orders that were written to table '{table}', whose order_id begins with '{orders.Run}'; this takes about as long as writing them.");
        }

        var writes = Enumerable.Range(0, orders.Count).Where(number => begun[number]).Select(number => new WriteRequest(new DeleteRequest(orders.KeyOf(number))));
        return new BatchWriter(calls, table, backoff).WriteAsync(writes, CancellationToken.None);
    }
}
