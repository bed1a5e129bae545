using SalesData.Cli.Printing;

namespace SalesData.Cli.Capacity;

/// <summary>What would be throttled and why, and what else there is to know about a workload.</summary>
internal static class CapacityFindings
{
    public const string HotWrites = "hotPartitionWrites";
    public const string HotReads = "hotPartitionReads";
    public const string Quota = "quota";
    public const string AccountQuota = "accountQuota";
    public const string IndexKeepsUp = "indexKeepsUp";
    public const string Pages = "pages";
    public const string SlowScaling = "slowScaling";
    public const string OnDemandStart = "onDemandStart";

    public static IReadOnlyList<CapacityFinding> Of(Workload workload)
    {
        var need = CapacityNeed.Of(workload);
        var units = Provisioning.For(need, workload.TargetUtilization);
        var exactly = Provisioning.Exactly(need, workload.TargetUtilization);
        var category = LargestCategory.Of(workload);
        return
        [
            .. WhereTrue(category.IsWrittenTooMuch, () => HotPartitionFindings.OfWrites(workload, category)),
            .. WhereTrue(category.IsReadTooMuch, () => HotPartitionFindings.OfReads(workload, category)),
            .. QuotaFindings.Of(need, units),
            .. exactly.Indexes.Zip(units.Indexes).Where(pair => pair.First.Write != pair.Second.Write).Select(pair => RaisedIndex(pair.Second.Name)),
            .. WhereTrue(workload.QueriesPerSecond > 0 && RequestUnits.Pages(workload.ItemSize, workload.ItemsPerQuery) > 1, () => SeveralPages(workload)),
            .. WhereTrue(workload.Varies, () => SlowToScale(workload)),
            .. StartOnDemand(need),
        ];
    }

    private static CapacityFinding RaisedIndex(string index) => new(
        IndexKeepsUp,
        Throttles: false,
        $"{index} takes fewer write units than the table. It has as many all the same: the program demands it, because an index that cannot keep up throttles "
        + "the writes to the table.");

    private static CapacityFinding SeveralPages(Workload workload) => new(
        Pages,
        Throttles: false,
        $"A query reads {NumberFormat.Of(RequestUnits.Pages(workload.ItemSize, workload.ItemsPerQuery))} pages of up to 1 MB: the caller has to go on with LastEvaluatedKey.");

    /// <summary>Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with DynamoDB auto scaling".</summary>
    private static CapacityFinding SlowToScale(Workload workload) => new(
        SlowScaling,
        Throttles: false,
        $"The capacity for the average holds {NumberFormat.Factor(Math.Floor(10_000m / workload.TargetUtilization) / 100)} times the average. Auto scaling raises it after two "
        + "minutes above the target utilization and some more for the change; what exceeds it until then is throttled. If the peak comes at once, set each "
        + "capacity to its maximum.");

    /// <summary>Source: Amazon DynamoDB Developer Guide, "DynamoDB on-demand capacity mode", "Initial throughput and scaling".</summary>
    private static IEnumerable<CapacityFinding> StartOnDemand(PerTarget<CapacityNeed> need)
    {
        const int Writes = 4000, Reads = 12_000, MinutesOfDoubling = 30;
        var ratio = Math.Max(need.Writes.Max(load => load.Peak) / Writes, need.Reads.Max(load => load.Peak) / Reads);
        var doublings = 0;
        for (var reached = 1m; reached < ratio; reached *= 2)
        {
            doublings++;
        }

        return WhereTrue(doublings > 0, () => new CapacityFinding(
            OnDemandStart,
            Throttles: false,
            $"On demand, a new table takes {NumberFormat.Of(Writes)} write and {NumberFormat.Of(Reads)} read units a second, and later at once twice its previous peak: the load at the "
            + $"peak is {NumberFormat.Times(doublings, "doubling")} away, {MinutesOfDoubling} minutes each ({NumberFormat.Of(doublings * MinutesOfDoubling / 60m)} hours). Raise the load in "
            + "steps, or give the table warm throughput."));
    }

    private static IEnumerable<CapacityFinding> WhereTrue(bool condition, Func<CapacityFinding> finding) => condition ? [finding()] : [];
}
