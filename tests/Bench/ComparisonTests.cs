using SalesData.Bench;

namespace SalesData.Tests.Bench;

public class ComparisonTests
{
    [Fact]
    public async Task Programs_run_in_turns_and_the_warm_up_does_not_count()
    {
        var order = new List<string>();
        Candidate Named(string name) => new(name, round =>
        {
            order.Add($"{name}{round}");
            return Task.FromResult(new Sample(round, null));
        });
        var (a, b) = (Named("A"), Named("B"));

        await Comparison.RunAsync(2, a, b);

        Assert.Equal(["A0", "B0", "A1", "B1", "A2", "B2"], order);
        Assert.All([a, b], one => Assert.Equal([1, 2], one.Samples.Select(sample => sample.Seconds)));
    }

    [Theory]
    [InlineData(3, new double[] { 3 })]
    [InlineData(2, new double[] { 3, 1, 2 })]
    [InlineData(2.5, new double[] { 4, 1, 3, 2 })]
    public void The_median_is_the_middle_figure(double expected, double[] figures) => Assert.Equal(expected, Comparison.Median(figures));

    [Fact]
    public void The_ratio_compares_runs_of_the_same_round() =>
        // The machine was ten times slower in the last round, for both.
        Assert.Equal(0.5, Comparison.Ratio(Measured(1, 2, 10), Measured(2, 4, 20), sample => sample.Seconds));

    [Fact]
    public void There_is_no_ratio_of_memory_that_one_run_does_not_know() =>
        Assert.Null(Comparison.Ratio(Measured(1), new Candidate("p", null!) { Samples = { new Sample(1, null) } }, sample => sample.Megabytes));

    private static Candidate Measured(params double[] figures)
    {
        var candidate = new Candidate("p", null!);
        candidate.Samples.AddRange(figures.Select(figure => new Sample(figure, figure)));
        return candidate;
    }
}
