using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Verify;

public abstract class VerificationOnEmulatorTests(EmulatorFixture emulator)
{
    /// <summary>
    /// Units by the rules of the Amazon DynamoDB Developer Guide, "DynamoDB read and write operations" and "Querying tables in DynamoDB":
    /// a write takes 1 for each KB begun, in the table and in each index; a strongly consistent read 1 for each 4 KB begun; a query 0.5
    /// for each 4 KB begun of the sum of its items. Counted by hand for 25 orders in categories of 10, 10 and 5.
    /// </summary>
    public static TheoryData<int, int, int, double> Units => new()
    {
        // size, writes, reads, queries
        { 500, 25, 25, 1 + 1 + 0.5 },
        { 1023, 25, 25, 1.5 + 1.5 + 1 },
        { 1024, 25, 25, 1.5 + 1.5 + 1 },
        { 1025, 50, 25, 1.5 + 1.5 + 1 },
        { 2048, 50, 25, 2.5 + 2.5 + 1.5 },
        { 2049, 75, 25, 3 + 3 + 1.5 },
        { 4095, 100, 25, 5 + 5 + 2.5 },
        { 4096, 100, 25, 5 + 5 + 2.5 },
        { 4097, 125, 50, 5.5 + 5.5 + 3 },
        { 8192, 200, 50, 10 + 10 + 5 },
        { 8193, 225, 75, 10.5 + 10.5 + 5.5 },
    };

    /// <summary>Whether the answer to a write names what its indexes took.</summary>
    protected abstract bool ReportsIndexWrites { get; }

    [Theory]
    [MemberData(nameof(Units))]
    public async Task What_a_load_consumes_is_what_capacity_forecasts(int size, int writes, int reads, double queries)
    {
        using var table = new DatedTable(emulator);
        var dates = DateIndex.Find(await table.CreateAsync());

        var result = await new LoadTest(table.Calls, table.Name, "CategoryIndex", dates, new Backoff()).RunAsync(25, size, CancellationToken.None);

        decimal? indexWrites = ReportsIndexWrites ? writes : null;
        Assert.Equal(
            [
                new("Table writes", writes, writes),
                new("Table reads", reads, reads),
                new("CategoryIndex writes", indexWrites, writes),
                new("CategoryIndex reads", (decimal)queries, (decimal)queries),
                new("CategoryDateIndex writes", indexWrites, writes),
            ],
            result.Units);
        Assert.Equal(0, await table.CountItemsAsync());
    }

    [Fact]
    public async Task Newest_sales_and_a_range_are_found_by_date()
    {
        using var table = new DatedTable(emulator);
        var dates = DateIndex.Find(await table.CreateAsync());

        var result = await new SmokeTest(table.Calls, table.Name, "CategoryIndex", dates, new Backoff()).RunAsync(CancellationToken.None);

        Assert.Equal(new VerifiedDates(DatedTable.DateIndex, 10, 20), result.ByDate);
        Assert.Equal(0, await table.CountItemsAsync());
    }

    [Fact]
    public async Task A_load_of_one_order_runs() => Assert.Equal([1, 1, 1], (await LoadAsync(1)).Requests.Select(times => times.Count));

    /// <summary>More than a batch of 25 to remove, and all of the requests at once on several threads.</summary>
    [Fact]
    public async Task A_load_of_300_orders_leaves_the_orders_that_were_there()
    {
        using var table = new DatedTable(emulator);
        await table.CreateAsync();
        await emulator.Client.PutItemAsync(table.Name, new() { ["order_id"] = new AttributeValue("order-1"), ["category"] = new AttributeValue("books") });

        var result = await new LoadTest(table.Calls, table.Name, "CategoryIndex", null, new Backoff()).RunAsync(300, 1024, CancellationToken.None);

        Assert.Equal([300, 300, 30], result.Requests.Select(times => times.Count));
        Assert.All(result.Requests, times => Assert.True(times.Median <= times.Percentile99));
        Assert.Equal(1, await table.CountItemsAsync());
    }

    private async Task<LoadResult> LoadAsync(int orders)
    {
        using var table = new DatedTable(emulator);
        await table.CreateAsync();
        return await new LoadTest(table.Calls, table.Name, "CategoryIndex", null, new Backoff()).RunAsync(orders, 1024, CancellationToken.None);
    }
}

public sealed class VerificationOnDynoxideTests(DynoxideFixture emulator) : VerificationOnEmulatorTests(emulator), IClassFixture<DynoxideFixture>
{
    protected override bool ReportsIndexWrites => true;
}

/// <summary>dynalite 4.0.0 charges a write to the table alone, so only dynoxide holds the writes of an index to account.</summary>
public sealed class VerificationOnDynaliteTests(DynaliteFixture emulator) : VerificationOnEmulatorTests(emulator), IClassFixture<DynaliteFixture>
{
    protected override bool ReportsIndexWrites => false;
}
