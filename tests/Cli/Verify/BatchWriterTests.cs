using Amazon.DynamoDBv2.Model;
using FsCheck;
using FsCheck.Fluent;
using SalesData.Cli.Verify;

namespace SalesData.Tests.Cli.Verify;

public class BatchWriterTests
{
    private readonly FakeTable _table = new();
    private readonly List<TimeSpan> _pauses = [];

    [Fact]
    public void Whatever_is_left_unprocessed_everything_is_written_once() =>
        Prop.ForAll(
            Gen.Choose(0, 130).SelectMany(count => Gen.Choose(0, int.MaxValue).Select(seed => (count, seed))).ToArbitrary(),
            async ((int Count, int Seed) given) =>
            {
                var table = new FakeTable();
                var random = new Random(given.Seed);
                var refusals = new Dictionary<WriteRequest, int>();
                table.Takes = write =>
                {
                    var left = refusals.TryGetValue(write, out var refused) ? refused : random.Next(Backoff.MaxAttempts);
                    refusals[write] = left - 1;
                    return left == 0;
                };

                await WriterOf(table).WriteAsync(Sales(given.Count), CancellationToken.None);

                Assert.Equal(Sales(given.Count).Select(KeyOf).Order(), table.Taken.Order());
                Assert.InRange(table.LargestBatch, 0, 25);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task What_is_never_taken_is_given_up_after_ten_attempts_with_longer_and_longer_pauses()
    {
        _table.Takes = _ => false;

        var e = await Assert.ThrowsAsync<UnusableTableException>(() => WriterOf(_table).WriteAsync(Sales(3), CancellationToken.None));

        Assert.Contains("3 items were not taken after 10 attempts", e.Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 9).Select(n => 50 * Math.Pow(2, n)), _pauses.Select(pause => pause.TotalMilliseconds));
    }

    [Fact]
    public async Task What_is_taken_at_once_takes_no_pause()
    {
        await WriterOf(_table).WriteAsync(Sales(30), CancellationToken.None);

        Assert.Empty(_pauses);
    }

    private static List<WriteRequest> Sales(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new WriteRequest(new PutRequest(new() { ["order_id"] = new AttributeValue($"order-{number}") })))];

    private static string KeyOf(WriteRequest write) => write.PutRequest.Item["order_id"].S;

    private BatchWriter WriterOf(FakeTable table) => new(table, "SalesData", new Backoff((pause, _) =>
    {
        _pauses.Add(pause);
        return Task.CompletedTask;
    }));
}
