using SalesData.Infra.Pricing;

namespace SalesData.Cli.Capacity;

/// <summary>What is stored at the end of a month, and the bill of that month when it is charged by that.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="Orders">Orders that are kept.</param>
/// <param name="TableGb">GB in the table.</param>
/// <param name="IndexGb">GB in all indexes.</param>
/// <param name="Storage">USD for table and indexes.</param>
/// <param name="Recovery">USD for point-in-time recovery of the table, which is paid for only where it is enabled.</param>
/// <param name="Provisioned">USD for provisioned capacity and storage.</param>
/// <param name="OnDemand">USD for requests on demand and storage.</param>
internal sealed record MonthOfBill(
    int Month,
    decimal Orders,
    decimal TableGb,
    decimal IndexGb,
    decimal Storage,
    decimal Recovery,
    CostRange Provisioned,
    decimal OnDemand)
{
    private const decimal BytesInGb = 1024 * 1024 * 1024;

    /// <summary>Bytes that are charged beside those of an item or an index entry. Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats".</summary>
    private const int Overhead = 100;

    /// <summary>1, 2, 3 and 6 months; 1, 2, 3, 5, 10, 20, 30 and 50 years.</summary>
    private static readonly int[] Milestones = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 360, 600];

    /// <summary>The first months, the years, and the month from which as many orders expire as come.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="cost">What its requests cost.</param>
    /// <param name="prices">Prices of the region.</param>
    public static IReadOnlyList<MonthOfBill> Months(Workload workload, CostComparison cost, RegionPrices prices) =>
        [.. Shown(workload.KeepMonths).Select(month => Of(month, workload, cost, prices))];

    private static MonthOfBill Of(int month, Workload workload, CostComparison cost, RegionPrices prices)
    {
        var orders = month * CostComparison.SecondsInMonth * Math.Max(0, workload.OrdersPerSecond - workload.DeletesPerSecond);
        var table = orders * ((workload.Sample?.Size ?? workload.ItemSize) + Overhead) / BytesInGb;
        var indexes = orders * workload.Indexed * ((workload.Sample?.IndexedSize ?? workload.ItemSize) + Overhead) / BytesInGb * workload.Indexes.Count;
        var storage = (table + indexes) * prices.Standard.StorageGbMonth.Usd;
        return new MonthOfBill(
            month,
            orders,
            table,
            indexes,
            storage,
            table * prices.RecoveryGbMonth.Usd,
            cost.Provisioned + new CostRange(storage, storage),
            cost.OnDemand + storage);
    }

    private static IEnumerable<int> Shown(int keepMonths) => Milestones.Where(month => month < keepMonths).Concat(keepMonths > 0 ? [keepMonths] : []);
}
