using System.Globalization;

namespace SalesData.Infra.Pricing;

/// <summary>Says what each GB costs: how much a stack stores is not known before it runs.</summary>
internal static class GigabyteText
{
    /// <summary>Describes the price of a GB in the table, in each index, in recovery and in backups, replicas included.</summary>
    /// <param name="basis">What the cost depends on.</param>
    /// <param name="prices">The prices, which are known for all regions of it.</param>
    public static string Describe(CostBasis basis, PriceList prices)
    {
        var storage = Usd(basis.Regions.Sum(region => prices.Of(region, basis.TableClass)!.StorageGbMonth.Usd));
        return $"Each GB adds USD {storage} in the table and {storage} in each index"
            + (basis.Recovery ? $", {Usd(basis.Regions.Sum(region => prices.Regions[region!].RecoveryGbMonth.Usd))} for recovery" : "")
            + (basis.BackupRetentionInDays > 0 ? $", {Backups(basis, prices.Regions[basis.Region!].BackupGbMonth)}" : "")
            + ".";
    }

    /// <summary>
    /// Every backup is of the whole table, so those that are kept add up.
    /// Source: Amazon DynamoDB Developer Guide, "Using On-Demand backup and restore for DynamoDB".
    /// </summary>
    private static string Backups(CostBasis basis, Price? price)
    {
        var warm = basis.BackupColdStorageAfterInDays ?? basis.BackupRetentionInDays;
        var cold = basis.BackupRetentionInDays - warm;
        var amount = price is null
            ? $"the {warm} daily backups at a price that is not known for this region"
            : $"{Usd(price.Usd)} for each daily backup, {Usd(warm * price.Usd)} for {warm}";
        return cold == 0 ? amount : $"{amount} in warm storage, and {cold} more in cold storage at a price that is not known";
    }

    private static string Usd(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
