using System.Globalization;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>Says what a stack costs a month, and whether the other billing mode would cost less.</summary>
public static class CostReport
{
    /// <summary>Describes the cost in words. What stands before the first colon is the cost in short.</summary>
    /// <param name="basis">What it depends on.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>One line of a few sentences; without figures if a price is not known.</returns>
    public static string Describe(CostBasis basis, PriceList prices) => MonthlyCost.Estimate(basis, prices) is { } cost
        ? string.Join(
            ' ',
            basis.Provisioned ? Provisioned(cost) : OnDemand(basis, cost, prices.Of(basis.Region, basis.TableClass)!),
            GigabyteText.Describe(basis, prices),
            Extra(basis, prices),
            Hint(basis, prices.Of(basis.Region, basis.TableClass)!),
            $"Prices of {string.Join(", ", basis.Regions)} {PriceSources.Of(Used(basis, prices))}.")
        : $"No estimate: {WhyNot(basis, prices)}.";

    /// <summary>Returns the share of provisioned capacity in use, on average, from which it costs less than on-demand capacity.</summary>
    /// <param name="unitHour">Price of a provisioned unit for an hour.</param>
    /// <param name="million">Price of a million request units.</param>
    /// <returns>The share, 0-1.</returns>
    public static decimal BreakEven(Price unitHour, Price million) => unitHour.Usd / (million.Usd * 3600 / 1_000_000);

    private static string WhyNot(CostBasis basis, PriceList prices)
    {
        if (basis.Region is null)
        {
            return "the configuration does not say aws:region";
        }

        var unknown = basis.Regions.OfType<string>().Where(region => !prices.Regions.ContainsKey(region)).ToList();
        return unknown is []
            ? $"there is no price of the table class {basis.TableClass} in the region "
                + $"{string.Join(", ", basis.Regions.Where(region => prices.Of(region, basis.TableClass) is null))} here"
            : $"there is no price of the region {string.Join(", ", unknown)} here";
    }

    private static string Provisioned(MonthlyCost cost) => $"USD {cost.Total} a month: {Parts(cost)}.";

    private static string OnDemand(CostBasis basis, MonthlyCost cost, ClassPrices prices)
    {
        var requests = string.Create(CultureInfo.InvariantCulture, $"USD {prices.MillionWrites.Usd:0.#####} a million write units, {prices.MillionReads.Usd:0.#####} a million read units");
        var counted = "write is paid for in the table and in each index that has the item"
            + (basis.ReplicaRegions is [] ? "." : ", and again in each replica at the price of its region.");
        return cost.Parts is [] ? $"{requests}: a {counted}" : $"{requests} and {cost.Total} a month: {Parts(cost)}. A {counted}";
    }

    private static string Parts(MonthlyCost cost) => string.Join(", ", cost.Parts.Select(part => $"{part.Name} {part.Cost}"));

    private static string Extra(CostBasis basis, PriceList prices)
    {
        var events = basis.InsightsRules == 0 ? "" : $"USD {prices.InsightsMillionEvents.Usd.ToString(CultureInfo.InvariantCulture)} for a million events of insights, ";
        return $"Not included: {events}streams, restores, KMS keys and data transfer. {FreeTier(basis)}";
    }

    /// <summary>Source: Amazon DynamoDB pricing and Amazon CloudWatch pricing, "Free tier".</summary>
    private static string FreeTier(CostBasis basis)
    {
        var free = string.Join(", ", new[]
        {
            basis.TableClass == TableClass.Standard ? $"{(basis.Provisioned ? "25 read units, 25 write units and " : "")}25 GB of each region" : null,
            basis.AlarmMetrics + basis.ScalingAlarms > 0 ? "10 alarm metrics" : null,
            basis.Dashboards > 0 ? "3 dashboards" : null,
        }.OfType<string>());
        return free == "" ? "No free tier applies." : $"Free tiers are not subtracted, because the whole payer account shares them: {free}.";
    }

    private static string Hint(CostBasis basis, ClassPrices prices)
    {
        var share = Math.Min(BreakEven(prices.ReadUnitHour, prices.MillionReads), BreakEven(prices.WriteUnitHour, prices.MillionWrites));
        var percent = share.ToString("0.0 %", CultureInfo.InvariantCulture);
        return basis.Provisioned
            ? $"On-demand capacity would cost less while less than {percent} of this capacity is used on average."
            : $"Provisioned capacity would cost less once more than {percent} of it were used on average.";
    }

    private static IEnumerable<(string Name, Price Price)> Used(CostBasis basis, PriceList prices)
    {
        foreach (var region in basis.Regions)
        {
            var ofClass = prices.Of(region, basis.TableClass)!;
            yield return ("provisioned capacity", ofClass.ReadUnitHour);
            yield return ("provisioned capacity", ofClass.WriteUnitHour);
            yield return ("on-demand requests", ofClass.MillionReads);
            yield return ("on-demand requests", ofClass.MillionWrites);
            yield return ("storage", ofClass.StorageGbMonth);
            if (basis.Recovery)
            {
                yield return ("recovery", prices.Regions[region!].RecoveryGbMonth);
            }
        }

        if (basis.BackupRetentionInDays > 0 && prices.Regions[basis.Region!].BackupGbMonth is { } backup)
        {
            yield return ("backups", backup);
        }

        foreach (var (name, _, price) in MonthlyCost.Watching(basis, prices))
        {
            yield return (name, price);
        }
    }
}
