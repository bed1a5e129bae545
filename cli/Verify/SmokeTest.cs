using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>
/// Uses a table as the sales team does: writes sales, reads one by its order, queries a category, and removes them again. Its keys
/// are random, so they cannot be those of an order.
/// </summary>
/// <param name="calls">Reach the table.</param>
/// <param name="table">Name of the table.</param>
/// <param name="index">Name of the index on the category.</param>
/// <param name="backoff">Pauses where DynamoDB needs time.</param>
public sealed class SmokeTest(IDynamoCalls calls, string table, string index, Backoff backoff)
{
    /// <summary>With which every order and every category of the test begins, so that IAM can tell them from others.</summary>
    public const string KeyPrefix = "verify-";

    private const int Sales = 30;
    private const int PageSize = 7;

    private readonly string _run = $"{KeyPrefix}{Guid.NewGuid():N}";

    /// <summary>Runs the test; removes what it wrote also when it fails.</summary>
    /// <param name="cancellation">Ends the test early; what it wrote is removed then too.</param>
    /// <returns>What was done with the table.</returns>
    /// <exception cref="UnusableTableException">The table cannot be used; the message says for what.</exception>
    public async Task<VerifyResult> RunAsync(CancellationToken cancellation)
    {
        var sales = Enumerable.Range(0, Sales).Select(Sale).ToList();
        var writer = new BatchWriter(calls, table, backoff);
        try
        {
            await writer.WriteAsync([.. sales.Select(sale => new WriteRequest(new PutRequest(sale)))], cancellation);
            await ReadOneAsync(sales[0], cancellation);
            await FindAllAsync(cancellation);
        }
        catch (Exception failure)
        {
            await RemoveAsync(writer, sales, $"{failure.Message} ");
            throw;
        }

        await RemoveAsync(writer, sales, "");
        return new VerifyResult(table, index, Sales, 1, Sales, Sales);
    }

    private static Dictionary<string, AttributeValue> KeyOf(Dictionary<string, AttributeValue> sale) => new() { ["order_id"] = sale["order_id"] };

    private Dictionary<string, AttributeValue> Sale(int number) => new()
    {
        ["order_id"] = new AttributeValue(string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}")),
        ["category"] = new AttributeValue(_run),
        ["amount"] = new AttributeValue { N = number.ToString(CultureInfo.InvariantCulture) },
    };

    private async Task ReadOneAsync(Dictionary<string, AttributeValue> sale, CancellationToken cancellation)
    {
        var request = new GetItemRequest { TableName = table, Key = KeyOf(sale), ConsistentRead = true };
        var read = await calls.CallAsync(client => client.GetItemAsync(request, cancellation));
        if (read.Item is null || read.Item.GetValueOrDefault("amount")?.N != sale["amount"].N)
        {
            throw new UnusableTableException($"Table '{table}' cannot be used: a sale that was written is not found by its order_id.");
        }
    }

    /// <summary>An index is eventually consistent: what was written is found a moment later.</summary>
    private async Task FindAllAsync(CancellationToken cancellation)
    {
        var found = 0;
        for (var attempt = 0; attempt < Backoff.MaxAttempts; attempt++)
        {
            await backoff.BeforeAsync(attempt, cancellation);
            found = await new CategoryQuery(calls, table, index).RunAsync(_run, PageSize, cancellation).CountAsync(cancellation);
            if (found == Sales)
            {
                return;
            }
        }

        throw new UnusableTableException($"Table '{table}' cannot be used: {Sales} sales of a category were written, and {index} finds {found}.");
    }

    private async Task RemoveAsync(BatchWriter writer, IEnumerable<Dictionary<string, AttributeValue>> sales, string before)
    {
        try
        {
            // Not cancelled: nothing of a test may stay behind among the orders.
            await writer.WriteAsync([.. sales.Select(sale => new WriteRequest(new DeleteRequest(KeyOf(sale))))], CancellationToken.None);
        }
        catch (Exception e)
        {
            throw new UnusableTableException($"{before}{e.Message} Sales of this test may still be in table '{table}': remove those of the category '{_run}'.", e);
        }
    }
}
