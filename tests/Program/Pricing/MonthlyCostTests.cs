using SalesData.Infra;
using SalesData.Infra.Pricing;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Pricing;

/// <summary>
/// Each part of a bill, recomputed by hand. Hours in a month: 730. Prices of us-east-1 and us-west-2: AWS Price List, 2024 to 2026.
/// </summary>
public class MonthlyCostTests
{
    private const decimal ReadUnitMonth = 730 * 0.00013m;
    private const decimal WriteUnitMonth = 730 * 0.00065m;

    [Fact]
    public async Task A_stack_like_prod_with_everything_costs_what_was_computed_by_hand()
    {
        var basis = (await BasisAsync(Scaled(25, 200, 100))) with
        {
            Region = "us-west-2",
            AlarmMetrics = 24,
            Dashboards = 1,
            InsightsRules = InsightsRules.Count(accessedKeys: false, [false, false]),
        };

        var cost = MonthlyCost.Estimate(basis, PriceList.Current)!;

        var low = (25 * ReadUnitMonth) + (25 * WriteUnitMonth);
        var high = (200 * ReadUnitMonth) + (100 * WriteUnitMonth);
        Assert.Equal(
            [
                new("table", new(low, high)),
                new("CategoryIndex", new(low, high)),
                // 24 metrics of alarms, and 4 alarms of scaling for reads and writes of table and index.
                new("alarms", Fixed((24 + (4 * 4)) * 0.10m)),
                new("dashboard", Fixed(3.00m)),
                // One rule of throttled keys for the table, one for the index.
                new("insights", Fixed(2 * 0.50m)),
            ],
            cost.Parts);
        Assert.Equal(new CostRange((2 * low) + 4.00m + 3.00m + 1.00m, (2 * high) + 4.00m + 3.00m + 1.00m), cost.Total);
    }

    [Fact]
    public async Task Every_index_has_a_part_of_its_own()
    {
        var basis = await BasisAsync(
            new Throughput(1, 2),
            IndexDefinition.Category(new Throughput(3, 4)),
            new IndexDefinition("CustomerIndex", KeyAttribute.String("customer_id"), new Throughput(5, 6)));

        Assert.Equal(
            [
                new("table", Fixed(ReadUnitMonth + (2 * WriteUnitMonth))),
                new("CategoryIndex", Fixed((3 * ReadUnitMonth) + (4 * WriteUnitMonth))),
                new("CustomerIndex", Fixed((5 * ReadUnitMonth) + (6 * WriteUnitMonth))),
            ],
            MonthlyCost.Estimate(basis, PriceList.Current)!.Parts);
    }

    [Fact]
    public async Task A_replica_has_the_capacities_at_the_price_of_its_region_and_the_alarms_of_scaling_again()
    {
        var basis = (await BasisAsync(Scaled(10, 20, 20))) with { ReplicaRegions = ["eu-west-1"] };

        // us-east-1 0.00013 and 0.00065, eu-west-1 0.000147 and 0.000735; replicated writes cost as much as others.
        var units = 730 * (0.00013m + 0.00065m + 0.000147m + 0.000735m);
        Assert.Equal(
            [
                new("table", new(10 * units, 20 * units)),
                new("CategoryIndex", new(10 * units, 20 * units)),
                new("alarms", Fixed(2 * 16 * 0.10m)),
            ],
            MonthlyCost.Estimate(basis, PriceList.Current)!.Parts);
    }

    [Fact]
    public async Task Infrequent_access_has_prices_of_its_own()
    {
        var basis = (await BasisAsync(new Throughput(5, 5))) with { TableClass = TableClass.InfrequentAccess };

        Assert.Equal(Fixed(2 * 5 * 730 * (0.00016m + 0.00081m)), MonthlyCost.Estimate(basis, PriceList.Current)!.Total);
    }

    [Fact]
    public async Task On_demand_nothing_is_paid_for_by_the_month_but_what_watches_the_table()
    {
        var basis = (await BasisAsync(new Throughput(5, 5))) with { BillingMode = BillingMode.PayPerRequest, AlarmMetrics = 4 };

        Assert.Equal([new("alarms", Fixed(0.40m))], MonthlyCost.Estimate(basis, PriceList.Current)!.Parts);
    }

    [Theory]
    [InlineData(false, "", 1)]
    [InlineData(true, "", 2)]
    [InlineData(false, "n", 2)]
    [InlineData(true, "n", 4)]
    [InlineData(false, "ny", 4)]
    [InlineData(true, "ny", 8)]
    public void Each_key_of_table_and_index_has_a_rule_in_each_mode(bool accessedKeys, string indexesWithSortKey, int rules) =>
        // Throttled keys: PKT, and SKT with a sort key. Accessed keys too: PKC and SKC besides.
        Assert.Equal(rules, InsightsRules.Count(accessedKeys, [false, .. indexesWithSortKey.Select(index => index == 'y')]));

    private static CostRange Fixed(decimal usd) => new(usd, usd);

    private static Throughput Scaled(int units, int maxReads, int maxWrites) => new(Capacity.Scaled(units, maxReads), Capacity.Scaled(units, maxWrites));

    private static async Task<CostBasis> BasisAsync(Throughput throughput, params IndexDefinition[] indexes)
    {
        SalesDataTable? table = null;
        await MockedProgram.RunAsync(() =>
        {
            table = new SalesDataTable("sales-data", new SalesDataTableArgs
            {
                TableName = "SalesData",
                Throughput = throughput,
                Indexes = indexes is [] ? [IndexDefinition.Category(throughput)] : indexes,
            });
        });
        return new CostBasis { Region = "us-east-1", BillingMode = table!.BillingMode, Targets = table.ThroughputTargets, Indexes = table.Indexes };
    }
}
