using System.Globalization;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>Says what a stack costs a month, and whether the other billing mode would cost less.</summary>
public static class CostReport
{
    private const string Extra = "Storage, backups, streams, insights and traffic come on top.";

    /// <summary>Describes the cost in words.</summary>
    /// <param name="basis">What it depends on.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>A few sentences; without figures if a price is not known.</returns>
    public static string Describe(CostBasis basis, PriceList prices)
    {
        if (MonthlyCost.Estimate(basis, prices) is not { } cost)
        {
            return $"No estimate: {WhyNot(basis, prices)}.";
        }

        var region = prices.Regions[basis.Region!];
        var capacity = basis.BillingMode == BillingMode.Provisioned
            ? $"USD {cost.Total} a month: table {cost.Table}, index {cost.Index}, alarms {cost.Alarms}."
            : $"USD {cost.Total} a month for alarms, and every request {PriceOfRequests(region)}.";
        return $"{capacity} {Extra} {Hint(basis, region)}Prices of {basis.Region} as of {region.Date}.";
    }

    /// <summary>
    /// The share of provisioned capacity in use, on average, from which it costs less than on-demand capacity. Null when a price is
    /// not known.
    /// </summary>
    /// <param name="unitHour">Price of a provisioned unit for an hour.</param>
    /// <param name="million">Price of a million request units.</param>
    /// <returns>The share, 0-1.</returns>
    public static decimal? BreakEven(decimal unitHour, decimal? million) => unitHour / (million * 3600 / 1_000_000);

    private static string WhyNot(CostBasis basis, PriceList prices)
    {
        if (basis.Region is null)
        {
            return "the configuration does not say aws:region";
        }

        var unknown = basis.Regions.OfType<string>().Where(region => !prices.Regions.ContainsKey(region)).ToList();
        return unknown is []
            ? $"there is no price of the table class {basis.TableClass} here"
            : $"there is no price of the region {string.Join(", ", unknown)} here";
    }

    private static string PriceOfRequests(RegionPrices region) =>
        region is { MillionReads: { } reads, MillionWrites: { } writes }
            ? string.Create(CultureInfo.InvariantCulture, $"at USD {reads:0.#####} a million read units and {writes:0.#####} a million write units, writes to table and index both")
            : "on top, whose price there is not known here";

    private static string Hint(CostBasis basis, RegionPrices region)
    {
        if (BreakEven(region.ReadUnitHour, region.MillionReads) is not { } reads || BreakEven(region.WriteUnitHour, region.MillionWrites) is not { } writes)
        {
            return "";
        }

        var share = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(reads, writes):0.0 %}");
        return basis.BillingMode == BillingMode.Provisioned
            ? $"On-demand capacity would cost less while less than {share} of this capacity is used on average, and more above. "
            : $"Provisioned capacity would cost less once more than {share} of it were used on average. ";
    }
}
