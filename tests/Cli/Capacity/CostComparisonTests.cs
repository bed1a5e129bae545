using SalesData.Cli.Capacity;
using SalesData.Infra.Pricing;

namespace SalesData.Tests.Cli.Capacity;

public class CostComparisonTests
{
    [Fact]
    public void Capacity_of_five_each_costs_what_the_reference_says() =>
        Assert.Equal("5.69", Cost(new Workload(3.5m) { ReadsPerSecond = 7, QueriesPerSecond = 7, ItemsPerQuery = 4 }).Provisioned.ToString());

    [Fact]
    public void On_demand_every_request_of_the_average_is_paid_for_at_table_and_index()
    {
        // 2.628 million seconds: as many writes to the table, half as many to the index, half a read unit each of one read and one query.
        var cost = Cost(new Workload(1) { WithoutCategory = 50, ReadsPerSecond = 1, QueriesPerSecond = 1, ItemsPerQuery = 4, Peak = 10 });

        Assert.Equal((2.628m * 1.5m * 0.625m) + (2.628m * 0.125m), cost.OnDemand);
    }

    [Fact]
    public void Capacity_that_scales_costs_at_least_and_at_most_and_has_alarms()
    {
        var cost = Cost(new Workload(7) { Peak = 2 });

        Assert.Equal(730 * ((2 * 10 * 0.00065m) + (2 * 0.00013m)) + 1.60m, cost.Provisioned.Low);
        Assert.Equal(730 * ((2 * 20 * 0.00065m) + (2 * 0.00013m)) + 1.60m, cost.Provisioned.High);
    }

    [Fact]
    public void Provisioned_capacity_in_steady_use_costs_less()
    {
        var cost = Cost(new Workload(700));

        Assert.Equal("PROVISIONED", cost.Cheaper);
        Assert.Equal("2.42 to 2.42", $"{cost.Factor!.Low:0.00} to {cost.Factor.High:0.00}");
    }

    [Fact]
    public void On_demand_capacity_costs_less_for_a_few_orders()
    {
        var cost = Cost(new Workload(0.001m));

        Assert.Equal("PAY_PER_REQUEST", cost.Cheaper);
        Assert.Equal(cost.Provisioned.Low / cost.OnDemand, cost.Factor!.Low);
    }

    [Fact]
    public void Between_the_two_it_depends_on_the_time_at_the_peak()
    {
        var cost = Cost(new Workload(700) { Peak = 5 });

        Assert.Equal((null, null), (cost.Cheaper, cost.Factor));
        var share = Assert.NotNull(cost.TimeAtMaximum);
        Assert.InRange(share, 0, 1);
        Assert.Equal(cost.OnDemand, cost.Provisioned.Low + (share * (cost.Provisioned.High - cost.Provisioned.Low)), precision: 6);
    }

    [Fact]
    public void The_break_even_is_that_of_the_program() => Assert.Equal(0.289m, Math.Round(Cost(new Workload(1)).BreakEven, 3));

    [Fact]
    public void Every_index_is_paid_for()
    {
        var (one, two) = (Cost(new Workload(7) { Peak = 2 }), Cost(new Workload(7) { Peak = 2, Indexes = ["First", "Second"] }));

        // 10 units of writes for the average, one of reads, and 4 alarms of scaling for each.
        Assert.Equal((730 * ((10 * 0.00065m) + 0.00013m)) + (2 * 4 * 0.10m), two.Provisioned.Low - one.Provisioned.Low);
        Assert.Equal(7 * 2.628m * 0.625m, two.OnDemand - one.OnDemand);
    }

    [Fact]
    public void Prices_have_dates_and_say_what_was_inferred()
    {
        var sources = Cost(new Workload(1) { Region = "us-west-2" }).Sources;

        Assert.Equal(("2022", "2026-08-15"), (sources.Oldest, sources.Newest));
        Assert.Equal(["on-demand requests"], sources.Inferred);
    }

    [Fact]
    public void Without_a_price_there_is_no_cost() => Assert.Null(CostComparison.Of(new Workload(7) { Region = "me-south-1" }, PriceList.Current));

    private static CostComparison Cost(Workload workload) => CostComparison.Of(workload, PriceList.Current)!;
}
