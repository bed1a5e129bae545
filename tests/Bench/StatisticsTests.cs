using SalesData.Bench.Measuring;

namespace SalesData.Tests.Bench;

public class StatisticsTests
{
    [Theory]
    [InlineData(3, new double[] { 3 })]
    [InlineData(2, new double[] { 3, 1, 2 })]
    [InlineData(2.5, new double[] { 4, 1, 3, 2 })]
    public void The_median_is_the_middle_figure(double expected, double[] figures) => Assert.Equal(expected, Statistics.Median(figures));

    [Fact]
    public void The_ratio_compares_runs_that_stand_side_by_side() =>
        // The machine was ten times slower in the last round, for both.
        Assert.Equal(0.5, Statistics.Ratio([1, 2, 10], [2, 4, 20]));

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.9, false)]
    public void A_goal_is_met_by_a_ratio_that_is_not_above_it(double goal, bool isMet) =>
        Assert.Equal(isMet, Finding.OfTime(SeriesOf(2, 2), SeriesOf(2, 2), goal).IsMet);

    [Fact]
    public void Without_a_goal_none_is_met_or_missed() => Assert.Null(Finding.OfTime(SeriesOf(1), SeriesOf(1)).IsMet);

    [Fact]
    public void Memory_that_one_run_does_not_know_is_left_out() =>
        Assert.Empty(Finding.OfMemory(SeriesOf(1), new Series("b", "c", "p", [new Sample(1, null)])));

    private static Series SeriesOf(params double[] figures) => new("b", "c", "p", [.. figures.Select(figure => new Sample(figure, figure))]);
}
