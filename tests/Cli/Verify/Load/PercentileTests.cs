using SalesData.Cli.Verify.Load;

namespace SalesData.Tests.Cli.Verify.Load;

public class PercentileTests
{
    /// <summary>Samples are 1 to n, so the expected value is the rank: the smallest whole number from n × percent / 100, by hand.</summary>
    [Theory]
    [InlineData(1, 50, 1)]
    [InlineData(1, 99, 1)]
    [InlineData(2, 50, 1)]
    [InlineData(2, 99, 2)]
    [InlineData(3, 50, 2)]
    [InlineData(99, 99, 99)]
    [InlineData(100, 50, 50)]
    [InlineData(100, 99, 99)]
    [InlineData(100, 100, 100)]
    [InlineData(101, 50, 51)]
    [InlineData(101, 99, 100)]
    [InlineData(200, 99, 198)]
    [InlineData(100000, 99, 99000)]
    public void The_nearest_rank_counts_all_samples_whatever_their_order(int count, int percent, int rank)
    {
        var samples = Enumerable.Range(1, count).Select(number => TimeSpan.FromTicks(number)).ToArray();
        new Random(count).Shuffle(samples);

        Assert.Equal(rank, Percentile.NearestRank(samples, percent).Ticks);
    }
}
