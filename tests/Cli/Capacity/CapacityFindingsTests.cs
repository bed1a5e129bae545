using SalesData.Cli.Capacity;

namespace SalesData.Tests.Cli.Capacity;

public class FindingsTests
{
    [Fact]
    public void A_small_workload_has_none() => Assert.Empty(CapacityFindings.Of(new Workload(10) { ReadsPerSecond = 10, QueriesPerSecond = 10 }));

    [Theory]
    [InlineData(5000, 20, 0, 1, false)]
    [InlineData(5000.001, 20, 0, 1, true)]
    [InlineData(1000, 100, 0, 1, false)]
    [InlineData(1000, 100, 0, 1.001, true)]
    [InlineData(2000, 100, 50, 1, false)]
    [InlineData(2001, 100, 50, 1, true)]
    public void The_largest_category_takes_up_to_1000_write_units(double orders, double share, double withoutCategory, double peak, bool throttled)
    {
        var workload = new Workload((decimal)orders) { LargestCategoryShare = (decimal)share, WithoutCategory = (decimal)withoutCategory, Peak = (decimal)peak };

        Assert.Equal(throttled, CapacityFindings.Of(workload).Any(finding => finding is { Kind: CapacityFindings.HotWrites, Throttles: true }));
    }

    [Theory]
    [InlineData(1024, false)]
    [InlineData(1025, true)]
    public void A_byte_can_make_a_partition_too_hot(int itemSize, bool throttled) =>
        Assert.Equal(throttled, Has(CapacityFindings.HotWrites, new Workload(600) { ItemSize = itemSize, LargestCategoryShare = 100 }));

    [Theory]
    [InlineData(6000, 4, false)]
    [InlineData(6000.001, 4, true)]
    [InlineData(6000, 5, true)]
    [InlineData(3000, 8, false)]
    public void The_largest_category_takes_up_to_3000_read_units(double queries, int items, bool throttled) =>
        Assert.Equal(throttled, Has(CapacityFindings.HotReads, new Workload(1) { QueriesPerSecond = (decimal)queries, ItemsPerQuery = items, LargestCategoryShare = 100 }));

    [Fact]
    public void Reads_by_order_id_make_no_partition_hot() =>
        Assert.DoesNotContain(CapacityFindings.Of(new Workload(1) { ReadsPerSecond = 50_000, LargestCategoryShare = 100 }), finding => finding.Kind == CapacityFindings.HotReads);

    [Fact]
    public void A_hot_category_is_told_with_its_numbers_and_what_to_do()
    {
        var finding = Assert.Single(CapacityFindings.Of(new Workload(1500) { LargestCategoryShare = 100 }));

        Assert.Contains("takes 1,500 write units a second of CategoryIndex", finding.Message, StringComparison.Ordinal);
        Assert.Contains("designs a partition for up to 1,000", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Spread it over 3 keys: write a separate attribute, such as category_shard with the category and #0 to #2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("category stays as it is", finding.Message, StringComparison.Ordinal);
        Assert.Contains("does not promise", finding.Message, StringComparison.Ordinal);
        Assert.Contains("leave category out", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spreading_a_category_leaves_headroom_on_every_partition()
    {
        var random = new Random(17);
        for (var i = 0; i < 500; i++)
        {
            var workload = RandomWorkload.Of(random);
            var category = LargestCategory.Of(workload);
            var keys = LargestCategory.KeysFor(workload);

            Assert.True(category.Write / keys <= LargestCategory.MaxWrite * workload.TargetUtilization / 100m);
            if (LargestCategory.KeysForReads(workload) is { } readKeys and > 1)
            {
                Assert.True(ReadsOfKey(workload, readKeys) <= LargestCategory.MaxRead * workload.TargetUtilization / 100m);
                Assert.True(ReadsOfKey(workload, readKeys - 1) > LargestCategory.MaxRead * workload.TargetUtilization / 100m);
            }
        }
    }

    [Fact]
    public void Both_hot_writes_and_hot_reads_are_told_the_same_number_of_keys()
    {
        var workload = new Workload(1500) { QueriesPerSecond = 1500, ItemsPerQuery = 40, LargestCategoryShare = 100 };

        Assert.Equal(2, CapacityFindings.Of(workload).Count(finding => finding.Message.Contains("Spread it over 5 keys", StringComparison.Ordinal)));
    }

    [Fact]
    public void Queries_that_no_number_of_keys_can_serve_are_sent_to_a_cache()
    {
        var finding = Assert.Single(CapacityFindings.Of(new Workload(1) { QueriesPerSecond = 10_000, LargestCategoryShare = 100 }), finding => finding.Kind == CapacityFindings.HotReads);

        Assert.Contains("Keep answers in a cache. To spread it over several keys is not enough", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28_000, false, false)]
    [InlineData(28_000.7, true, false)]
    [InlineData(40_000, true, false)]
    [InlineData(40_001, true, true)]
    public void Above_the_quota_there_is_less_headroom_and_then_throttling(double reads, bool found, bool throttles)
    {
        var workload = new Workload(1) { ReadsPerSecond = (decimal)reads, ConsistentReads = true };

        Assert.Equal((found, throttles), (Has(CapacityFindings.Quota, workload), CapacityFindings.Of(workload).Any(finding => finding.Throttles)));
    }

    [Fact]
    public void The_quota_is_of_table_and_index_each()
    {
        var quota = CapacityFindings.Of(new Workload(30_000) { LargestCategoryShare = 1 }).Where(finding => finding.Kind == CapacityFindings.Quota).Select(finding => finding.Message).ToList();

        Assert.Collection(
            quota,
            message => Assert.StartsWith("Table writes need 42,858 units", message, StringComparison.Ordinal),
            message => Assert.StartsWith("CategoryIndex writes need 42,858 units", message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_that_is_raised_to_the_table_is_told() => Assert.Equal(
        (true, false),
        (Has(CapacityFindings.IndexKeepsUp, new Workload(10) { WithoutCategory = 50 }), Has(CapacityFindings.IndexKeepsUp, new Workload(10))));

    [Theory]
    [InlineData(1024, false)]
    [InlineData(1025, true)]
    public void A_query_of_several_pages_is_told(int items, bool told) =>
        Assert.Equal(told, Has(CapacityFindings.Pages, new Workload(1) { QueriesPerSecond = 1, ItemsPerQuery = items }));

    [Fact]
    public void A_query_that_nobody_makes_is_not_told() => Assert.Empty(CapacityFindings.Of(new Workload(1) { ItemsPerQuery = 5000 }));

    [Fact]
    public void Scaling_that_may_be_too_slow_is_told() => Assert.True(Has(CapacityFindings.SlowScaling, new Workload(1) { Peak = 2 }));

    [Fact]
    public void Scaling_says_how_much_the_capacity_for_the_average_holds() => Assert.Contains(
        "holds 1.42 times the average",
        Assert.Single(CapacityFindings.Of(new Workload(1) { Peak = 2 })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(27_999, false)]
    [InlineData(28_001, true)]
    public void The_quota_of_the_account_is_of_all_tables_and_indexes_together(int orders, bool found) =>
        // At 70 % of utilization 28,000 writes need 40,000 units of the table and 40,000 of the index: together 80,000.
        Assert.Equal(found, Has(CapacityFindings.AccountQuota, new Workload(orders)));

    [Theory]
    [InlineData(4000, 0, null)]
    [InlineData(4001, 0, "1 doubling away, 30 minutes each (0.5 hours)")]
    [InlineData(8000, 0, "1 doubling away")]
    [InlineData(8001, 0, "2 doublings away, 30 minutes each (1 hours)")]
    [InlineData(1, 24_000, null)]
    [InlineData(1, 24_001, "1 doubling away")]
    public void A_new_table_on_demand_takes_4000_writes_and_12000_reads_and_then_doubles(int orders, int reads, string? message)
    {
        var finding = CapacityFindings.Of(new Workload(orders) { ReadsPerSecond = reads }).SingleOrDefault(finding => finding.Kind == CapacityFindings.OnDemandStart);

        Assert.Equal(message is not null, finding is not null);
        Assert.Contains(message ?? "", finding?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Quota_and_start_are_judged_by_the_peak()
    {
        var workload = new Workload(15_000) { Peak = 2, LargestCategoryShare = 1 };

        // 15,000 writes need 21,429 units at 70 %, and twice that at the peak; 4,000 double three times to 32,000.
        Assert.True(Has(CapacityFindings.AccountQuota, workload));
        Assert.Contains(CapacityFindings.Of(workload), finding => finding.Message.Contains("3 doublings away", StringComparison.Ordinal));
    }

    [Fact]
    public void A_category_is_hot_in_every_index_that_has_it() =>
        Assert.Contains("write units a second of First and Second,", CapacityFindings.Of(new Workload(6000) { Indexes = ["First", "Second"] })[0].Message, StringComparison.Ordinal);

    private static bool Has(string kind, Workload workload) => CapacityFindings.Of(workload).Any(finding => finding.Kind == kind);

    private static decimal ReadsOfKey(Workload workload, int keys) =>
        LargestCategory.Of(workload with { ItemsPerQuery = LargestCategory.ItemsOfKey(workload, keys) }).Read;
}
