using SalesData.Cli.Verify;
using Item = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace SalesData.Tests.Cli.Verify;

public class SmokeTestTests
{
    private readonly FakeTable _table = new();

    /// <summary>An index that breaks one query of it, and what the message says. Pages are of 7, the newest are 10, those of the range 20.</summary>
    public static TheoryData<string, bool, string> BrokenIndexes => new()
    {
        { "misses the newest", true, "of 10 newest sales of a category, CategoryDateIndex misses 1, finds 1 that should not be there" },
        { "ascends", true, "of 10 newest sales of a category, CategoryDateIndex misses 10, finds 10 that should not be there" },
        { "swaps over a page's end", true, "of 10 newest sales of a category, CategoryDateIndex finds them in another order" },
        { "repeats a page", true, "of 10 newest sales of a category, CategoryDateIndex misses 3, repeats 3" },
        { "ends after a page", true, "of 10 newest sales of a category, CategoryDateIndex misses 3" },
        { "forgets an attribute", true, "of 10 newest sales of a category, CategoryDateIndex finds 10 with other attributes" },
        { "swaps over a page's end", false, "of 20 sales of a category between two dates, CategoryDateIndex finds them in another order" },
        { "repeats a page", false, "of 20 sales of a category between two dates, CategoryDateIndex repeats 7" },
        { "ends after a page", false, "of 20 sales of a category between two dates, CategoryDateIndex misses 13" },
        { "forgets an attribute", false, "of 20 sales of a category between two dates, CategoryDateIndex finds 20 with other attributes" },
        { "descends", false, "of 20 sales of a category between two dates, CategoryDateIndex finds them in another order" },
        { "leaves out both ends", false, "of 20 sales of a category between two dates, CategoryDateIndex misses 2" },
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task An_index_that_lags_is_asked_again(int queriesThatMiss)
    {
        _table.QueriesThatMiss = queriesThatMiss;

        Assert.Equal(new VerifyResult("SalesData", "CategoryIndex", 30, 1, 30, 30), await RunAsync());
    }

    [Fact]
    public async Task An_index_that_never_has_a_sale_is_not_usable()
    {
        _table.QueriesThatMiss = int.MaxValue;

        Assert.Contains("of 30 sales of a category, CategoryIndex misses 1.", (await FailureAsync()).Message, StringComparison.Ordinal);
        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task An_index_that_repeats_one_sale_in_place_of_another_is_not_usable()
    {
        _table.Finds = (_, items) => items.Skip(1).Append(items[^1]);

        Assert.Contains("CategoryIndex misses 1, repeats 1.", (await FailureAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_sales_and_those_of_a_range_are_found_by_date()
    {
        Assert.Equal(new VerifiedDates("CategoryDateIndex", 10, 20), (await RunAsync(FakeTable.Dates)).ByDate);
        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task An_index_by_date_that_lags_is_asked_again()
    {
        var late = 3;
        _table.Finds = (query, items) => query.IndexName == FakeTable.Dates.Name && late-- > 0 ? items.Skip(1) : items;

        Assert.NotNull((await RunAsync(FakeTable.Dates)).ByDate);
    }

    [Theory]
    [MemberData(nameof(BrokenIndexes))]
    public async Task A_broken_index_by_date_is_found(string fault, bool newest, string message)
    {
        _table.Finds = (query, items) => query.IndexName == FakeTable.Dates.Name && newest == !query.ScanIndexForward ? Broken(fault, items) : items;

        Assert.Contains(message, (await FailureAsync(FakeTable.Dates)).Message, StringComparison.Ordinal);
        Assert.Empty(_table.Items);
    }

    /// <summary>Else an index that keeps the order in which items were written would pass.</summary>
    [Fact]
    public async Task Sales_are_not_written_in_the_order_of_their_dates_which_are_all_different()
    {
        List<string> dates = [];
        _table.Takes = write =>
        {
            dates.AddRange(write.PutRequest is { } put ? [put.Item["ordered_at"].S] : []);
            return true;
        };

        await RunAsync(FakeTable.Dates);

        Assert.NotEqual(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal(30, dates.Distinct().Count());
        Assert.All(dates, date => Assert.Matches(@"^202[56]-(12|01)-\d\dT\d\d:59:59Z$", date));
    }

    [Fact]
    public async Task An_interrupted_test_removes_what_it_wrote()
    {
        using var cancellation = new CancellationTokenSource();
        _table.Finds = (_, items) =>
        {
            cancellation.Cancel();
            return items.Skip(1);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SmokeTest(
            _table, "SalesData", "CategoryIndex", null, new Backoff((_, token) => Task.FromCanceled(token))).RunAsync(cancellation.Token));

        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task Everything_is_written_under_keys_that_IAM_can_tell_from_orders()
    {
        await RunAsync();

        Assert.All(_table.Taken, key => Assert.StartsWith(SmokeTest.KeyPrefix, key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_two_runs_use_the_same_keys()
    {
        await RunAsync();
        var first = _table.Taken.ToHashSet();
        _table.Taken.Clear();

        await RunAsync();

        Assert.DoesNotContain(_table.Taken, first.Contains);
    }

    [Fact]
    public async Task What_could_not_be_removed_is_named()
    {
        _table.Takes = write => write.DeleteRequest is null;

        var e = await FailureAsync();

        Assert.Contains($"remove those of the category '{_table.Items.Values.First()["category"].S}'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_fails_and_cannot_clean_up_says_both()
    {
        _table.QueriesThatMiss = int.MaxValue;
        _table.Takes = write => write.DeleteRequest is null;

        Assert.Matches("CategoryIndex misses 1.*not taken after 10 attempts.*remove those of the category", (await FailureAsync()).Message);
    }

    private static IEnumerable<Item> Broken(string fault, List<Item> items) => fault switch
    {
        "misses the newest" => items.Skip(1),
        "ascends" or "descends" => items.AsEnumerable().Reverse(),
        "swaps over a page's end" => [.. items.Take(6), items[7], items[6], .. items.Skip(8)],
        "repeats a page" => [.. items.Take(7), .. items],
        "ends after a page" => items.Take(7),
        "forgets an attribute" => items.Select(item => item.Where(attribute => attribute.Key != "amount").ToDictionary()),
        "leaves out both ends" => items.Skip(1).SkipLast(1),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    private Task<UnusableTableException> FailureAsync(DateIndex? dates = null) => Assert.ThrowsAsync<UnusableTableException>(() => RunAsync(dates));

    private Task<VerifyResult> RunAsync(DateIndex? dates = null) =>
        new SmokeTest(_table, "SalesData", "CategoryIndex", dates, new Backoff((_, _) => Task.CompletedTask)).RunAsync(CancellationToken.None);
}
