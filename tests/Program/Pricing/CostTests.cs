using SalesData.Infra.Pricing;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Pricing;

public class CostTests
{
    [Theory]
    [InlineData("us-east-1", "USD 5.69 a month: table 2.85, index 2.85, alarms 0.00.")]
    [InlineData("us-west-2", "USD 5.69 a month: ")]
    [InlineData("eu-west-1", "USD 6.44 a month: ")]
    [InlineData("eu-central-1", "USD 6.95 a month: ")]
    public async Task The_original_table_costs_what_the_reference_says_in_each_region(string region, string cost) =>
        Assert.StartsWith(cost, await ReportAsync("dev", ("aws:region", region)), StringComparison.Ordinal);

    [Fact]
    public async Task Table_and_index_cost_what_each_has() =>
        Assert.StartsWith(
            "USD 9.30 a month: table 2.85, index 6.45, alarms 0.00.",
            await ReportAsync("dev", ("indexReadCapacity", "43")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Every_region_without_a_price_is_named_that_of_the_table_first() =>
        Assert.Equal(
            "No estimate: there is no price of the region me-south-1, af-south-1 here.",
            await ReportAsync("dev", ("aws:region", "me-south-1"), ("replicaRegions", "af-south-1"), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("billingMode", "PAY_PER_REQUEST")));

    [Fact]
    public async Task A_price_of_requests_that_is_not_known_is_said_to_be_so() =>
        Assert.Equal(
            "USD 0.00 a month for alarms, and every request on top, whose price there is not known here. Storage, backups, streams, insights and traffic come on top. "
            + "Prices of eu-central-1 as of 2022-12-31.",
            await ReportAsync("dev", ("aws:region", "eu-central-1"), ("billingMode", "PAY_PER_REQUEST")));

    [Fact]
    public async Task Capacity_that_scales_costs_at_least_and_at_most_and_sixteen_alarms() =>
        Assert.StartsWith(
            "USD 7.29 to 115.48 a month: table 2.85 to 56.94, index 2.85 to 56.94, alarms 1.60.",
            await ReportAsync("dev", ("autoScaling", "true")),
            StringComparison.Ordinal);

    [Theory]
    // Throttling 4, hot keys 4, quotas 2, errors 10; provisioned also capacity 4 and account 2.
    [InlineData("PROVISIONED", "alarms 2.60.")]
    [InlineData("PAY_PER_REQUEST", "USD 2.00 a month for alarms, ")]
    public async Task Alarms_cost_by_metric(string billingMode, string alarms) =>
        Assert.Contains(alarms, await ReportAsync("dev", ("alarms", "true"), ("billingMode", billingMode)), StringComparison.Ordinal);

    [Fact]
    public async Task Replicas_are_paid_for_in_their_regions() =>
        // us-east-1: 2.847 to 56.94; eu-west-1: 3.2193 to 64.386, for table and index each.
        Assert.StartsWith(
            "USD 13.73 to 244.25 a month: table 6.07 to 121.33, index 6.07 to 121.33, alarms 1.60.",
            await ReportAsync("dev", ("autoScaling", "true"), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("replicaRegions", "eu-west-1")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("me-south-1", "", "STANDARD", "no price of the region me-south-1")]
    [InlineData("us-east-1", "me-south-1", "STANDARD", "no price of the region me-south-1")]
    [InlineData("us-east-1", "", "STANDARD_INFREQUENT_ACCESS", "no price of the table class STANDARD_INFREQUENT_ACCESS")]
    public async Task Without_a_price_there_is_a_sentence_and_no_figure(string region, string replica, string tableClass, string reason)
    {
        var report = await ReportAsync(
            "dev",
            ("aws:region", region),
            ("replicaRegions", replica),
            ("tableClass", tableClass),
            ("streamViewType", replica == "" ? "" : "NEW_AND_OLD_IMAGES"),
            ("billingMode", "PAY_PER_REQUEST"));

        Assert.StartsWith("No estimate: ", report, StringComparison.Ordinal);
        Assert.Contains(reason, report, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_region_there_is_a_sentence_that_says_so() =>
        Assert.Equal(
            "No estimate: the configuration does not say aws:region.",
            CostReport.Describe(new CostBasis(null, [], TableClass.Standard, BillingMode.PayPerRequest, [], 0), PriceList.Current));

    [Fact]
    public async Task On_demand_is_cheaper_below_the_break_even()
    {
        var region = PriceList.Current.Regions["us-east-1"];

        Assert.Equal(0.289m, Math.Round(CostReport.BreakEven(region.WriteUnitHour, region.MillionWrites)!.Value, 3));
        Assert.Contains("On-demand capacity would cost less while less than 28.9 % of this capacity is used", await ReportAsync("dev"), StringComparison.Ordinal);
        Assert.Contains("Provisioned capacity would cost less once more than 28.9 %", await ReportAsync("dev", ("billingMode", "PAY_PER_REQUEST")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_on_demand_have_their_price() =>
        Assert.Contains(
            "every request at USD 0.125 a million read units and 0.625 a million write units, writes to table and index both.",
            await ReportAsync("dev", ("billingMode", "PAY_PER_REQUEST")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("PROVISIONED")]
    [InlineData("PAY_PER_REQUEST")]
    public async Task Without_an_on_demand_price_the_modes_are_not_compared(string billingMode) =>
        Assert.DoesNotContain("would cost less", await ReportAsync("dev", ("aws:region", "eu-central-1"), ("billingMode", billingMode)), StringComparison.Ordinal);

    [Fact]
    public void Every_price_is_positive_and_dated_and_has_a_source() =>
        Assert.All(PriceList.Current.Regions.Values, prices =>
        {
            Assert.True(prices.ReadUnitHour > 0 && prices.WriteUnitHour > 0 && prices.MillionReads is null or > 0 && prices.MillionWrites is null or > 0);
            Assert.True(DateOnly.TryParseExact(prices.Date, "yyyy-MM-dd", out _));
            Assert.NotEmpty(prices.Source);
        });

    [Fact]
    public async Task The_shipped_prod_costs_what_was_computed_by_hand() =>
        // Alarms: 16 of scaling, and 30 metrics: those of provisioned capacity, 26, and 4 of scaling maxima.
        Assert.StartsWith("USD 33.07 to 137.46 a month: table 14.24 to 66.43, index 14.24 to 66.43, alarms 4.60.", await ReportAsync("prod"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 2, "1.00 to 2.00")]
    [InlineData(2, 2, "2.00")]
    public void A_range_is_written_as_one_figure_if_it_is_one(int low, int high, string text) => Assert.Equal(text, new CostRange(low, high).ToString());

    private static async Task<string> ReportAsync(string stack, params (string, string)[] overrides) =>
        Assert.IsType<string>((await StackRun.OfAsync(stack, overrides)).Outputs["monthlyCost"]);
}
