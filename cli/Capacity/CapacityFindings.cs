using SalesData.Cli.Printing;
namespace SalesData.Cli.Capacity;

/// <summary>What would be throttled and why, and what else there is to know about a workload.</summary>
internal static class CapacityFindings
{
    public const string HotWrites = "hotPartitionWrites";
    public const string HotReads = "hotPartitionReads";
    public const string Quota = "quota";
    public const string IndexKeepsUp = "indexKeepsUp";
    public const string Pages = "pages";
    public const string SlowScaling = "slowScaling";

    public static IReadOnlyList<CapacityFinding> Of(Workload workload)
    {
        var need = CapacityNeed.Of(workload);
        var units = Provisioning.For(need, workload.TargetUtilization);
        var category = LargestCategory.Of(workload);
        return
        [
            .. WhereTrue(category.IsWrittenTooMuch, () => HotPartitionOfWrites(workload, category)),
            .. WhereTrue(category.IsReadTooMuch, () => HotPartitionOfReads(workload, category)),
            .. AboveQuota(need, units),
            .. WhereTrue(Provisioning.Exactly(need, workload.TargetUtilization).IndexWrite != units.IndexWrite, () => RaisedIndex(workload)),
            .. WhereTrue(workload.QueriesPerSecond > 0 && RequestUnits.Pages(workload.ItemSize, workload.ItemsPerQuery) > 1, () => SeveralPages(workload)),
            .. WhereTrue(workload.Varies, SlowToScale),
        ];
    }

    private static CapacityFinding HotPartitionOfWrites(Workload workload, LargestCategory category) => new(
        HotWrites,
        Throttles: true,
        $"The largest category takes {NumberFormat.Of(category.Write)} write units a second of the index, and the partition that holds it serves "
        + $"{NumberFormat.Of(LargestCategory.MaxWrite)}, provisioned or on demand. Its orders are throttled at the table too. "
        + $"{Spread(workload, LargestCategory.KeysFor(workload))}; or leave category out of orders that nobody looks up by it, which keeps them out of the index.");

    private static CapacityFinding HotPartitionOfReads(Workload workload, LargestCategory category) => new(
        HotReads,
        Throttles: true,
        $"Queries of the largest category take {NumberFormat.Of(category.Read)} read units a second of the index, and the partition that holds it serves "
        + $"{NumberFormat.Of(LargestCategory.MaxRead)}, provisioned or on demand. "
        + (LargestCategory.KeysForReads(workload) is null
            ? "Keep answers in a cache. To spread it over several keys is not enough, because a query takes half a unit of each."
            : $"{Spread(workload, LargestCategory.KeysFor(workload))}; or keep answers in a cache."));

    private static string Spread(Workload workload, long keys)
    {
        var before = RequestUnits.Query(workload.ItemSize, workload.ItemsPerQuery);
        var after = keys * RequestUnits.Query(workload.ItemSize, LargestCategory.ItemsOfKey(workload, keys));
        return $"Spread it over {NumberFormat.Of(keys)} keys: append #0 to #{keys - 1} to category when an order is written, and query all of them "
            + $"({NumberFormat.Of(after)} read units for one answer, in place of {NumberFormat.Of(before)})";
    }

    private static IEnumerable<CapacityFinding> AboveQuota(PerDimension<CapacityNeed> need, PerDimension<Provisioning> units)
    {
        foreach (var ((name, load), (_, provisioned)) in need.Named().Zip(units.Named()).Where(pair => pair.Second.Value.High > Provisioning.Quota))
        {
            var throttles = load.Peak > Provisioning.Quota;
            var effect = throttles
                ? $"The load of {NumberFormat.Of(load.Peak)} units is throttled above them."
                : $"The load of {NumberFormat.Of(load.Peak)} units fits, with less headroom than asked for.";
            yield return new CapacityFinding(
                Quota,
                throttles,
                $"{name} need {NumberFormat.Of(provisioned.High)} units, and DynamoDB grants a table or an index {NumberFormat.Of(Provisioning.Quota)} unless its quota is "
                + $"raised, provisioned or on demand. {effect} The settings below stay within the quota.");
        }
    }

    private static CapacityFinding RaisedIndex(Workload workload) => new(
        IndexKeepsUp,
        Throttles: false,
        $"{NumberFormat.Of(workload.WithoutCategory)} % of the orders are not in the index. It has the write capacity of the table all the same: the program demands it, "
        + "because an index that cannot keep up throttles the writes to the table.");

    private static CapacityFinding SeveralPages(Workload workload) => new(
        Pages,
        Throttles: false,
        $"A query reads {NumberFormat.Of(RequestUnits.Pages(workload.ItemSize, workload.ItemsPerQuery))} pages of up to 1 MB: the caller has to go on with LastEvaluatedKey.");

    private static CapacityFinding SlowToScale() => new(
        SlowScaling,
        Throttles: false,
        "Auto scaling follows the load within minutes. Where the peak comes at once, set each capacity to its maximum.");

    private static IEnumerable<CapacityFinding> WhereTrue(bool condition, Func<CapacityFinding> finding) => condition ? [finding()] : [];
}
