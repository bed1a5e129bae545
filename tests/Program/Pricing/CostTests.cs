using SalesData.Infra.Pricing;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Pricing;

/// <summary>What the output <c>monthlyCost</c> says.</summary>
public class CostTests
{
    [Theory]
    [InlineData("us-east-1", "USD 5.69 a month: table 2.85, CategoryIndex 2.85. ")]
    [InlineData("us-west-2", "USD 5.69 a month: ")]
    [InlineData("eu-west-1", "USD 6.44 a month: ")]
    [InlineData("eu-central-1", "USD 6.95 a month: ")]
    public async Task The_original_table_costs_what_the_reference_says_in_each_region(string region, string cost) =>
        Assert.StartsWith(cost, await ReportAsync("dev", ("aws:region", region)), StringComparison.Ordinal);

    [Fact]
    public async Task The_report_of_dev_reads_as_one_line() => Assert.Equal(
        "USD 5.69 a month: table 2.85, CategoryIndex 2.85. Each GB adds USD 0.25 in the table and 0.25 in each index. "
        + "Not included: streams, restores, KMS keys and data transfer. "
        + "Free tiers are not subtracted, because the whole payer account shares them: 25 read units, 25 write units and 25 GB of each region. "
        + "On-demand capacity would cost less while less than 28.9 % of this capacity is used on average. "
        + "Prices of us-east-1 as of 2024-11-15 to 2026-08-15.",
        await ReportAsync("dev"));

    [Fact]
    public async Task The_shipped_prod_costs_what_was_computed_by_hand()
    {
        // 730 hours of 25 read units at 0.00013 and 25 write units at 0.00065, up to 200 and 100; table and index alike.
        const decimal Low = 730 * ((25 * 0.00013m) + (25 * 0.00065m));
        const decimal High = 730 * ((200 * 0.00013m) + (100 * 0.00065m));
        // 16 alarms of scaling, and 30 metrics of alarms: those of provisioned capacity, 26, and 4 of scaling maxima.
        const decimal Alarms = (16 + 30) * 0.10m;
        const decimal Dashboard = 3.00m;

        Assert.StartsWith(
            $"USD {(2 * Low) + Alarms + Dashboard:0.00} to {(2 * High) + Alarms + Dashboard:0.00} a month: table {Low:0.00} to {High:0.00}, CategoryIndex {Low:0.00} to {High:0.00}, "
            + $"alarms {Alarms:0.00}, dashboard {Dashboard:0.00}. "
            // A backup a day for 365 days, of which 35 are warm, at 0.10.
            + "Each GB adds USD 0.25 in the table and 0.25 in each index, 0.20 for recovery, "
            + "0.10 for each daily backup, 3.50 for 35 in warm storage, and 330 more in cold storage at a price that is not known. ",
            await ReportAsync("prod"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_region_without_a_price_is_named_that_of_the_table_first() =>
        Assert.Equal(
            "No estimate: there is no price of the region me-south-1, af-south-1 here.",
            await ReportAsync("dev", ("aws:region", "me-south-1"), ("replicaRegions", "af-south-1"), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("billingMode", "PAY_PER_REQUEST")));

    [Theory]
    // Throttling 4, hot keys 4, quotas 2, errors 10; provisioned also capacity 4 and account 2.
    [InlineData("PROVISIONED", "alarms 2.60.")]
    [InlineData("PAY_PER_REQUEST", "and 2.00 a month: alarms 2.00. A write is paid for in the table and in each index that has the item.")]
    public async Task Alarms_cost_by_metric(string billingMode, string alarms) =>
        Assert.Contains(alarms, await ReportAsync("dev", ("alarms", "true"), ("billingMode", billingMode)), StringComparison.Ordinal);

    /// <summary>Rules at 0.50: throttled keys of table and index, and their accessed keys in the other mode.</summary>
    [Theory]
    [InlineData("THROTTLED_KEYS", "USD 6.69 a month: table 2.85, CategoryIndex 2.85, insights 1.00. ")]
    [InlineData("ACCESSED_AND_THROTTLED_KEYS", "USD 7.69 a month: table 2.85, CategoryIndex 2.85, insights 2.00. ")]
    public async Task Insights_cost_by_rule_and_by_event(string mode, string cost)
    {
        var report = await ReportAsync("dev", ("contributorInsights", mode));

        Assert.StartsWith(cost, report, StringComparison.Ordinal);
        Assert.Contains("Not included: USD 0.03 for a million events of insights, streams", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_index_is_paid_for_as_the_first_and_its_sort_key_has_rules_of_its_own() =>
        // Accessed and throttled keys: two rules of the table, two of CategoryIndex, four of CategoryDateIndex; at 0.50.
        Assert.StartsWith(
            "USD 12.54 a month: table 2.85, CategoryIndex 2.85, CategoryDateIndex 2.85, insights 4.00. ",
            await ReportAsync("dev", ("orderDateAttribute", "ordered_at"), ("contributorInsights", "ACCESSED_AND_THROTTLED_KEYS")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_GB_is_paid_for_in_each_region()
    {
        // us-east-1 0.25 and 0.20, eu-central-1 0.306 and 0.2448.
        var report = await ReportAsync("dev", ("replicaRegions", "eu-central-1"), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("billingMode", "PAY_PER_REQUEST"), ("pointInTimeRecovery", "true"));

        Assert.Contains("Each GB adds USD 0.556 in the table and 0.556 in each index, 0.4448 for recovery.", report, StringComparison.Ordinal);
        Assert.Contains("and again in each replica at the price of its region.", report, StringComparison.Ordinal);
        Assert.Contains("Prices of us-east-1, eu-central-1 as of ", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(35, null, "us-west-2", ", 0.10 for each daily backup, 3.50 for 35.")]
    [InlineData(365, 35, "us-west-2", ", 0.10 for each daily backup, 3.50 for 35 in warm storage, and 330 more in cold storage at a price that is not known.")]
    [InlineData(35, null, "sa-east-1", ", the 35 daily backups at a price that is not known for this region.")]
    public void Backups_that_are_kept_add_up(int days, int? coldAfter, string region, string text)
    {
        var basis = NoTargets(region) with { BackupRetentionInDays = days, BackupColdStorageAfterInDays = coldAfter };

        Assert.Contains(text, CostReport.Describe(basis, PriceList.Current), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("me-south-1", "", "STANDARD", "no price of the region me-south-1")]
    [InlineData("us-east-1", "me-south-1", "STANDARD", "no price of the region me-south-1")]
    [InlineData("us-west-2", "", "STANDARD_INFREQUENT_ACCESS", "no price of the table class STANDARD_INFREQUENT_ACCESS in the region us-west-2")]
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
        Assert.Equal("No estimate: the configuration does not say aws:region.", CostReport.Describe(NoTargets(null), PriceList.Current));

    [Fact]
    public async Task On_demand_the_cost_begins_with_the_price_of_requests() =>
        Assert.StartsWith(
            "USD 0.625 a million write units, 0.125 a million read units: a write is paid for in the table and in each index that has the item. Each GB adds USD 0.25 ",
            await ReportAsync("dev", ("billingMode", "PAY_PER_REQUEST")),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_free_of_alarms_and_dashboards_is_named_with_them() => Assert.Contains(
        "of each region, 10 alarm metrics, 3 dashboards.",
        CostReport.Describe(NoTargets("us-east-1") with { AlarmMetrics = 1, Dashboards = 1 }, PriceList.Current),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("PROVISIONED", "STANDARD", "shares them: 25 read units, 25 write units and 25 GB of each region.")]
    [InlineData("PAY_PER_REQUEST", "STANDARD", "shares them: 25 GB of each region.")]
    [InlineData("PAY_PER_REQUEST", "STANDARD_INFREQUENT_ACCESS", "No free tier applies.")]
    public async Task The_free_tier_is_named_with_its_conditions(string billingMode, string tableClass, string text) =>
        Assert.Contains(text, await ReportAsync("dev", ("billingMode", billingMode), ("tableClass", tableClass)), StringComparison.Ordinal);

    [Fact]
    public async Task Every_region_of_the_list_has_a_comparison()
    {
        foreach (var region in PriceList.Current.Regions.Keys)
        {
            Assert.Matches("On-demand capacity would cost less while less than 2[89].[0-9] %", await ReportAsync("dev", ("aws:region", region)));
        }
    }

    [Fact]
    public async Task What_was_inferred_is_said_to_be_so() =>
        Assert.EndsWith(
            "Prices of ca-central-1 as of 2022; inferred from others: on-demand requests, storage, recovery.",
            await ReportAsync("dev", ("aws:region", "ca-central-1"), ("pointInTimeRecovery", "true")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("false", "Prices of ca-central-1 as of 2022; ")]
    [InlineData("true", "Prices of ca-central-1 as of 2022 to 2026-08-06; ")]
    public async Task The_dates_are_those_of_every_price_in_it(string alarms, string dates) =>
        Assert.Contains(dates, await ReportAsync("dev", ("aws:region", "ca-central-1"), ("alarms", alarms)), StringComparison.Ordinal);

    [Fact]
    public async Task On_demand_is_cheaper_below_the_break_even()
    {
        var region = PriceList.Current.Regions["us-east-1"].Standard;

        Assert.Equal(0.289m, Math.Round(CostReport.BreakEven(region.WriteUnitHour, region.MillionWrites), 3));
        Assert.Contains("On-demand capacity would cost less while less than 28.9 % of this capacity is used", await ReportAsync("dev"), StringComparison.Ordinal);
        Assert.Contains("Provisioned capacity would cost less once more than 28.9 %", await ReportAsync("dev", ("billingMode", "PAY_PER_REQUEST")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, "1.00 to 2.00")]
    [InlineData(2, 2, "2.00")]
    public void A_range_is_written_as_one_figure_if_it_is_one(int low, int high, string text) => Assert.Equal(text, new CostRange(low, high).ToString());

    private static CostBasis NoTargets(string? region) => new() { Region = region, BillingMode = BillingMode.PayPerRequest, Targets = [], Indexes = [] };

    private static async Task<string> ReportAsync(string stack, params (string, string)[] overrides) =>
        Assert.IsType<string>((await StackRun.OfAsync(stack, overrides)).Outputs["monthlyCost"]);
}
