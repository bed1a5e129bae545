using SalesData.Cli.Verify;

namespace SalesData.Tests.Cli.Verify;

public class SmokeTestTests
{
    private readonly FakeTable _table = new();

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
        _table.QueriesThatMiss = 10;

        Assert.Contains("30 sales of a category were written, and CategoryIndex finds 29", (await FailureAsync()).Message, StringComparison.Ordinal);
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
        _table.QueriesThatMiss = 10;
        _table.Takes = write => write.DeleteRequest is null;

        Assert.Matches("CategoryIndex finds 29.*not taken after 10 attempts.*remove those of the category", (await FailureAsync()).Message);
    }

    private Task<UnusableTableException> FailureAsync() => Assert.ThrowsAsync<UnusableTableException>(RunAsync);

    private Task<VerifyResult> RunAsync() =>
        new SmokeTest(_table, "SalesData", "CategoryIndex", new Backoff((_, _) => Task.CompletedTask)).RunAsync(CancellationToken.None);
}
