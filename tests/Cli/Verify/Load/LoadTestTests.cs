using Amazon.DynamoDBv2.Model;
using SalesData.Cli;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;

namespace SalesData.Tests.Cli.Verify.Load;

public sealed class LoadTestTests : IDisposable
{
    private readonly FakeTable _table = new();
    private readonly List<string> _notices = [];
    private readonly CancellationTokenSource _never = new();

    public void Dispose() => _never.Dispose();

    [Fact]
    public async Task Every_order_is_written_and_read_every_category_queried_and_all_is_removed()
    {
        var result = await RunAsync(25);

        Assert.Equal([("PutItem", 25, 0), ("GetItem", 25, 0), ("Query", 3, 0)], result.Requests.Select(times => (times.Kind, times.Count, times.Throttled)));
        Assert.Equal(50, _table.Taken.Count);
        Assert.Empty(_table.Items);
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task Everything_is_written_under_keys_that_IAM_can_tell_from_orders()
    {
        _table.BeforePut = _ => Assert.All(_table.Items.Values, item => Assert.StartsWith(SmokeTest.KeyPrefix, item["category"].S, StringComparison.Ordinal));

        await RunAsync(12);

        Assert.All(_table.Taken, key => Assert.StartsWith(SmokeTest.KeyPrefix, key, StringComparison.Ordinal));
    }

    /// <summary>25 puts, 25 gets and 3 queries say that they took 2 units of the table and 3 of the index each.</summary>
    [Fact]
    public async Task Consumed_units_are_the_sum_of_what_the_answers_say_beside_the_forecast()
    {
        _table.Consumed = new ConsumedCapacity
        {
            Table = new() { CapacityUnits = 2 },
            GlobalSecondaryIndexes = new() { ["CategoryIndex"] = new() { CapacityUnits = 3 } },
        };

        Assert.Equal(
            [
                new("Table writes", 50, 25),
                new("Table reads", 50, 25),
                new("CategoryIndex writes", 75, 25),
                new("CategoryIndex reads", 9, 4),
                new("CategoryDateIndex writes", null, 25),
            ],
            (await RunAsync(25, FakeTable.Dates)).Units);
    }

    [Fact]
    public async Task Throttled_attempts_are_counted_and_repeated_and_neither_they_nor_their_pauses_are_timed()
    {
        var clock = new ManualClock();
        _table.Throttles = number =>
        {
            clock.Advance(number % 3 == 0 ? 1000 : 10);
            return number % 3 == 0;
        };

        var result = await RunAsync(1, clock: clock);

        // Of requests 1 to 4 the third is throttled: put, get, query in vain, query.
        Assert.Equal([("PutItem", 1, 0), ("GetItem", 1, 0), ("Query", 1, 1)], result.Requests.Select(times => (times.Kind, times.Count, times.Throttled)));
        Assert.All(result.Requests, times => Assert.Equal((10, 10), (times.Median.TotalMilliseconds, times.Percentile99.TotalMilliseconds)));
        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task A_table_that_throttles_without_end_is_a_failure_that_says_so()
    {
        _table.Throttles = _ => true;

        Assert.Contains("throttled", (await Assert.ThrowsAsync<UnusableTableException>(() => RunAsync(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_finds_the_index_behind_is_repeated_and_counted()
    {
        _table.QueriesThatMiss = 2;

        var result = await RunAsync(10);

        Assert.Equal((2, 3), (result.IncompleteQueries, result.Requests[2].Count));
    }

    [Fact]
    public async Task An_index_that_never_has_an_order_is_a_failure_and_all_is_removed()
    {
        _table.QueriesThatMiss = int.MaxValue;

        var e = await Assert.ThrowsAsync<UnusableTableException>(() => RunAsync(10));

        Assert.Contains("10 orders of a category were written, and CategoryIndex finds 9", e.Message, StringComparison.Ordinal);
        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task An_order_that_is_not_found_by_its_key_is_a_failure_and_all_is_removed()
    {
        _table.BeforePut = _ => _table.Items.Clear();

        var e = await Assert.ThrowsAsync<UnusableTableException>(() => RunAsync(10));

        Assert.Contains("not found by its order_id", e.Message, StringComparison.Ordinal);
        Assert.Empty(_table.Items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(99)]
    public async Task Interrupted_while_it_writes_it_removes_what_it_wrote_and_says_that_this_takes_time(int written)
    {
        using var cancellation = new CancellationTokenSource();
        _table.BeforePut = count =>
        {
            if (count == written)
            {
                cancellation.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(100, cancellation: cancellation.Token));

        Assert.Empty(_table.Items);
        Assert.Matches("^Interrupted. Removing the orders that were written to table 'SalesData', whose order_id begins with 'verify-", Assert.Single(_notices));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_that_fails_ends_the_test_and_all_is_removed_whether_it_was_carried_out_or_not(bool carriedOut)
    {
        Action<int> fail = count =>
        {
            if (count == 7)
            {
                throw new CliException("DynamoDB does not answer.");
            }
        };
        (_table.BeforePut, _table.AfterPut) = carriedOut ? (_table.BeforePut, fail) : (fail, _table.AfterPut);

        Assert.Equal("DynamoDB does not answer.", (await Assert.ThrowsAsync<CliException>(() => RunAsync(100))).Message);

        Assert.Empty(_table.Items);
    }

    [Fact]
    public async Task What_could_not_be_removed_is_named()
    {
        _table.Takes = _ => false;

        var e = await Assert.ThrowsAsync<UnusableTableException>(() => RunAsync(3));

        var run = _table.Items.Keys.First()[..^2];
        Assert.EndsWith($"remove those whose order_id begins with '{run}'.", e.Message, StringComparison.Ordinal);
    }

    private Task<LoadResult> RunAsync(int orders, DateIndex? dates = null, TimeProvider? clock = null, CancellationToken? cancellation = null) =>
        new LoadTest(_table, "SalesData", "CategoryIndex", dates, new Backoff((_, _) => Task.CompletedTask))
        {
            Clock = clock ?? TimeProvider.System,
            Notify = _notices.Add,
        }.RunAsync(orders, 1024, cancellation ?? _never.Token);

    /// <summary>A clock that goes on only when it is told to.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now;

        public void Advance(long milliseconds) => _now += milliseconds;
    }
}
