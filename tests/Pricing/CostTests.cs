using SalesData.Infra.Pricing;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Pricing;

public class CostTests
{
    [Fact]
    public void The_original_table_costs_what_the_reference_says()
    {
        var cost = Cost("dev")!;

        Assert.Equal(("2.85", "2.85", "0.00", "5.69"), (cost.Table.ToString(), cost.Index.ToString(), cost.Alarms.ToString(), cost.Total.ToString()));
    }

    [Theory]
    [InlineData("us-east-1", "5.69")]
    [InlineData("us-west-2", "5.69")]
    [InlineData("eu-west-1", "6.44")]
    [InlineData("eu-central-1", "6.95")]
    public void A_region_has_its_own_price(string region, string total) => Assert.Equal(total, Cost("dev", ("aws:region", region))!.Total.ToString());

    [Fact]
    public void Capacity_that_scales_costs_at_least_and_at_most()
    {
        var cost = Cost("dev", ("autoScaling", "true"))!;

        Assert.Equal("2.85 to 56.94", cost.Table.ToString());
        Assert.Equal("1.60", cost.Alarms.ToString());
    }

    [Theory]
    [InlineData("PROVISIONED", "1.20")]
    [InlineData("PAY_PER_REQUEST", "0.40")]
    public void Alarms_cost_by_metric(string billingMode, string alarms) =>
        Assert.Equal(alarms, Cost("dev", ("alarms", "true"), ("alarmEmail", "a@b.c"), ("billingMode", billingMode))!.Alarms.ToString());

    [Fact]
    public void Replicas_are_paid_for_in_their_regions()
    {
        (string, string)[] replica = [("autoScaling", "true"), ("streamViewType", "NEW_AND_OLD_IMAGES")];

        var alone = Cost("dev", replica)!;
        var both = Cost("dev", [.. replica, ("replicaRegions", "eu-west-1")])!;
        var there = Cost("dev", [.. replica, ("aws:region", "eu-west-1")])!;

        Assert.Equal(alone.Table + there.Table, both.Table);
        Assert.Equal(alone.Index + there.Index, both.Index);
    }

    [Theory]
    [InlineData("me-south-1", "", "", "no price of the region me-south-1")]
    [InlineData("us-east-1", "me-south-1", "", "no price of the region me-south-1")]
    [InlineData("us-east-1", "", "STANDARD_INFREQUENT_ACCESS", "no price of the table class STANDARD_INFREQUENT_ACCESS")]
    public void Without_a_price_there_is_a_sentence_and_no_figure(string region, string replica, string tableClass, string reason)
    {
        var settings = Settings(
            "dev",
            ("aws:region", region),
            ("replicaRegions", replica),
            ("tableClass", tableClass == "" ? "STANDARD" : tableClass),
            ("streamViewType", replica == "" ? "" : "NEW_AND_OLD_IMAGES"),
            ("billingMode", "PAY_PER_REQUEST"));

        Assert.Null(MonthlyCost.Of(settings, PriceList.Current));
        var report = CostReport.Of(settings, PriceList.Current);
        Assert.StartsWith("No estimate: ", report, StringComparison.Ordinal);
        Assert.Contains(reason, report, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", report, StringComparison.Ordinal);
    }

    [Fact]
    public void On_demand_is_cheaper_below_the_break_even()
    {
        var region = PriceList.Current.Regions["us-east-1"];

        Assert.Equal(0.289m, Math.Round(CostReport.BreakEven(region.WriteUnitHour, region.MillionWrites)!.Value, 3));
        Assert.Contains("On-demand capacity would cost less while less than 28.9 % of this capacity is used", Report("dev"), StringComparison.Ordinal);
        Assert.Contains("Provisioned capacity would cost less once more than 28.9 %", Report("dev", ("billingMode", "PAY_PER_REQUEST")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_on_demand_price_nothing_is_said_of_it() =>
        Assert.DoesNotContain("On-demand capacity would", Report("dev", ("aws:region", "eu-central-1")), StringComparison.Ordinal);

    [Fact]
    public void Every_price_is_positive_and_dated_and_has_a_source() =>
        Assert.All(PriceList.Current.Regions.Values, prices =>
        {
            Assert.True(prices.ReadUnitHour > 0 && prices.WriteUnitHour > 0 && prices.MillionReads is null or > 0 && prices.MillionWrites is null or > 0);
            Assert.True(DateOnly.TryParseExact(prices.Date, "yyyy-MM-dd", out _));
            Assert.NotEmpty(prices.Source);
        });

    [Theory]
    [InlineData("dev", "USD 5.69 a month: table 2.85, index 2.85, alarms 0.00.")]
    [InlineData("prod", "USD 30.07 to 134.46 a month: table 14.24 to 66.43, index 14.24 to 66.43, alarms 1.60.")]
    public async Task Every_stack_puts_out_what_it_costs(string stack, string cost) =>
        Assert.StartsWith(cost, Assert.IsType<string>((await StackRun.OfAsync(stack)).Outputs["monthlyCost"]), StringComparison.Ordinal);

    private static SalesDataSettings Settings(string stack, params (string, string)[] overrides) => Repository.Stack(stack, overrides).Settings;

    private static MonthlyCost? Cost(string stack, params (string, string)[] overrides) => MonthlyCost.Of(Settings(stack, overrides), PriceList.Current);

    private static string Report(string stack, params (string, string)[] overrides) => CostReport.Of(Settings(stack, overrides), PriceList.Current);
}
