using SalesData.Infra.Pricing;
using SalesData.Infra.Tables;

namespace SalesData.Tests.Program.Pricing;

/// <summary>The prices have the form and the ratios that AWS's prices have.</summary>
public class PriceListTests
{
    private static readonly PriceList Prices = PriceList.Current;

    public static TheoryData<string> Regions => [.. Prices.Regions.Keys];

    [Fact]
    public void Every_price_is_positive_and_has_a_date_and_a_source() =>
        Assert.All(All(), price =>
        {
            Assert.True(price.Usd > 0);
            Assert.Matches(@"^20\d\d(-[01]\d(-[0-3]\d)?)?$", price.Date);
            Assert.True(price.Source.Length > 10, price.Source);
        });

    [Theory]
    [InlineData("us-east-1", 0.00013, 0.00065, 0.125, 0.625, 0.25, 0.20)]
    [InlineData("us-west-2", 0.00013, 0.00065, 0.125, 0.625, 0.25, 0.20)]
    [InlineData("eu-west-1", 0.000147, 0.000735, 0.1415, 0.705, 0.283, 0.22)]
    [InlineData("eu-central-1", 0.0001586, 0.000793, 0.1525, 0.7625, 0.306, 0.2448)]
    [InlineData("eu-north-1", 0.00014, 0.000698, 0.1345, 0.67, 0.269, 0.2152)]
    [InlineData("ap-south-1", 0.000148, 0.00074, 0.1425, 0.71, 0.285, 0.228)]
    [InlineData("ap-northeast-1", 0.0001484, 0.000742, 0.1425, 0.715, 0.285, 0.228)]
    [InlineData("ap-northeast-2", 0.00014098, 0.0007049, 0.1355, 0.68, 0.271, 0.2168)]
    public void A_region_has_the_prices_of_the_AWS_price_list(string region, double readHour, double writeHour, double reads, double writes, double storage, double recovery)
    {
        var prices = Prices.Regions[region];

        Assert.Equal(
            new[] { readHour, writeHour, reads, writes, storage, recovery }.Select(usd => (decimal)usd),
            [prices.Standard.ReadUnitHour.Usd, prices.Standard.WriteUnitHour.Usd, prices.Standard.MillionReads.Usd, prices.Standard.MillionWrites.Usd, prices.Standard.StorageGbMonth.Usd, prices.RecoveryGbMonth.Usd]);
    }

    [Theory]
    [InlineData("us-east-1", 0.155, 0.78, 0.10)]
    [InlineData("eu-west-1", 0.177, 0.885, 0.1132)]
    [InlineData("eu-central-1", 0.1905, 0.955, 0.1224)]
    public void Infrequent_access_has_the_prices_of_the_AWS_price_list(string region, double reads, double writes, double storage)
    {
        var prices = Prices.Of(region, TableClass.InfrequentAccess)!;

        Assert.Equal(
            ((decimal)reads, (decimal)writes, (decimal)storage),
            (prices.MillionReads.Usd, prices.MillionWrites.Usd, prices.StorageGbMonth.Usd));
    }

    [Fact]
    public void Infrequent_access_has_no_price_elsewhere() =>
        Assert.Equal(["us-east-1", "eu-west-1", "eu-central-1"], Prices.Regions.Keys.Where(region => Prices.Of(region, TableClass.InfrequentAccess) is not null));

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_million_requests_cost_961_times_a_unit_hour(string region)
    {
        // On-demand prices keep one ratio to provisioned ones in all regions that are known: 959 to 965.
        var prices = Prices.Regions[region].Standard;

        Assert.InRange(prices.MillionReads.Usd / prices.ReadUnitHour.Usd, 959, 965);
        Assert.InRange(prices.MillionWrites.Usd / prices.WriteUnitHour.Usd, 959, 965);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Storage_costs_twice_as_much_as_a_million_reads_and_recovery_four_fifths_of_it(string region)
    {
        var prices = Prices.Regions[region];

        Assert.InRange(prices.Standard.StorageGbMonth.Usd / prices.Standard.MillionReads.Usd, 1.99m, 2.01m);
        Assert.InRange(prices.RecoveryGbMonth.Usd / prices.Standard.StorageGbMonth.Usd, 0.77m, 0.81m);
    }

    [Fact]
    public void An_inferred_price_says_what_it_was_inferred_from() =>
        Assert.All(All().Where(price => price.Inferred), price => Assert.Matches("times|twice|as [a-z]+-|ratio|replicated", price.Source));

    [Theory]
    [InlineData("us-west-2", true)]
    [InlineData("ca-central-1", true)]
    [InlineData("us-east-1", false)]
    [InlineData("eu-west-1", false)]
    public void On_demand_prices_that_nobody_read_are_marked_as_inferred(string region, bool inferred) =>
        Assert.Equal((inferred, inferred), (Prices.Regions[region].Standard.MillionReads.Inferred, Prices.Regions[region].Standard.MillionWrites.Inferred));

    [Fact]
    public void What_CloudWatch_costs_is_the_same_everywhere() => Assert.Equal(
        (0.10m, 3.00m, 0.50m, 0.03m),
        (Prices.AlarmMetricMonth.Usd, Prices.DashboardMonth.Usd, Prices.InsightsRuleMonth.Usd, Prices.InsightsMillionEvents.Usd));

    private static IEnumerable<Price> All() =>
    [
        Prices.AlarmMetricMonth, Prices.DashboardMonth, Prices.InsightsRuleMonth, Prices.InsightsMillionEvents,
        .. Prices.Regions.Values.SelectMany(region => new[] { region.Standard, region.InfrequentAccess }.OfType<ClassPrices>()
            .SelectMany(prices => new[] { prices.ReadUnitHour, prices.WriteUnitHour, prices.MillionReads, prices.MillionWrites, prices.StorageGbMonth })
            .Append(region.RecoveryGbMonth)
            .Concat(region.BackupGbMonth is { } backup ? [backup] : [])),
    ];
}
