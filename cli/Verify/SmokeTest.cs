using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>
/// Uses a table as the sales team does: writes sales, reads one by its order, queries a category, its newest sales and those of a range
/// of dates where there is an index for that, and removes them again. Its keys are random, so they cannot be those of an order.
/// </summary>
/// <param name="calls">Reach the table.</param>
/// <param name="table">Name of the table.</param>
/// <param name="index">Name of the index on the category.</param>
/// <param name="dates">The index by category and date; null if there is none.</param>
/// <param name="backoff">Pauses where DynamoDB needs time.</param>
public sealed class SmokeTest(IDynamoCalls calls, string table, string index, DateIndex? dates, Backoff backoff)
{
    /// <summary>With which every order and every category of a test begins, so that IAM can tell them from others.</summary>
    public const string KeyPrefix = "verify-";

    private const int PageSize = 7;

    /// <summary>More than a page.</summary>
    private const int Newest = 10;

    /// <summary>Sales that a range leaves out at either end.</summary>
    private const int OutOfRange = 5;

    private readonly string _run = NewRun();

    /// <summary>Creates what the keys of one test begin with.</summary>
    internal static string NewRun() => $"{KeyPrefix}{Guid.NewGuid():N}";

    /// <summary>Runs the test; removes what it wrote also when it fails.</summary>
    /// <param name="cancellation">Ends the test early; what it wrote is removed then too.</param>
    /// <returns>What was done with the table.</returns>
    /// <exception cref="UnusableTableException">The table cannot be used; the message says for what.</exception>
    public Task<VerifyResult> RunAsync(CancellationToken cancellation)
    {
        var sales = new TestSales(_run, dates?.Attribute);
        var writer = new BatchWriter(calls, table, backoff);
        return CleanUp.AfterAsync(
            async () =>
            {
                await writer.WriteAsync(sales.All.Select(sale => new WriteRequest(new PutRequest(sale))), cancellation);
                await ReadOneAsync(sales.All[0], cancellation);
                await FindAsync("sales of a category", new CategoryQuery(table, index, _run), sales.All, inOrder: false, cancellation);
                return new VerifyResult(table, index, TestSales.Count, 1, TestSales.Count, TestSales.Count)
                {
                    ByDate = dates is null ? null : await FindByDateAsync(dates, sales.ByDate, cancellation),
                };
            },
            () => writer.WriteAsync(sales.All.Select(sale => new WriteRequest(new DeleteRequest(TestSales.KeyOf(sale)))), CancellationToken.None),
            $"Sales of this test may still be in table '{table}': remove those of the category '{_run}'.");
    }

    private async Task ReadOneAsync(Dictionary<string, AttributeValue> sale, CancellationToken cancellation)
    {
        var request = new GetItemRequest { TableName = table, Key = TestSales.KeyOf(sale), ConsistentRead = true };
        var read = await calls.CallAsync(client => client.GetItemAsync(request, cancellation));
        if (read.Item is null || FoundSales.DescribeDifference([sale], [read.Item], inOrder: false) is not null)
        {
            throw new UnusableTableException($"Table '{table}' cannot be used: a sale that was written is not found by its order_id.");
        }
    }

    private async Task<VerifiedDates> FindByDateAsync(DateIndex by, IReadOnlyList<Dictionary<string, AttributeValue>> sales, CancellationToken cancellation)
    {
        var all = new CategoryQuery(table, by.Name, _run);
        await FindAsync("newest sales of a category", all with { Descending = true }, [.. sales.Reverse().Take(Newest)], inOrder: true, cancellation);

        Dictionary<string, AttributeValue>[] range = [.. sales.Skip(OutOfRange).SkipLast(OutOfRange)];
        var between = (by.Attribute, range[0][by.Attribute].S, range[^1][by.Attribute].S);
        await FindAsync("sales of a category between two dates", all with { Between = between }, range, inOrder: true, cancellation);
        return new VerifiedDates(by.Name, Newest, range.Length);
    }

    /// <summary>An index is eventually consistent: what was written is found a moment later.</summary>
    private async Task FindAsync(
        string what, CategoryQuery query, IReadOnlyList<Dictionary<string, AttributeValue>> expected, bool inOrder, CancellationToken cancellation)
    {
        // The newest are the first of all that there are.
        var limit = query.Descending ? expected.Count : int.MaxValue;
        string? difference = null;
        for (var attempt = 0; attempt < Backoff.MaxAttempts; attempt++)
        {
            await backoff.BeforeAsync(attempt, cancellation);
            var found = await query.RunAsync(calls, PageSize, cancellation).Take(limit).ToListAsync(cancellation);
            difference = FoundSales.DescribeDifference(expected, found, inOrder);
            if (difference is null)
            {
                return;
            }
        }

        throw new UnusableTableException($"Table '{table}' cannot be used: of {expected.Count} {what}, {query.Index} {difference}.");
    }
}
