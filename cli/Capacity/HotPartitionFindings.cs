using SalesData.Cli.Printing;

namespace SalesData.Cli.Capacity;

/// <summary>What is throttled at the partition of the largest category, and the design that answers it.</summary>
internal static class HotPartitionFindings
{
    /// <summary>Source: Amazon DynamoDB Developer Guide, "Best practices for designing and using partition keys effectively".</summary>
    private const string Promise = ", provisioned or on demand. DynamoDB may split a busy partition further; it does not promise that it does, and not for a single key.";

    public static CapacityFinding OfWrites(Workload workload, LargestCategory category) => new(
        CapacityFindings.HotWrites,
        Throttles: true,
        $"The largest category takes {NumberFormat.Of(category.Write)} write units a second of {Indexes(workload)}, and AWS designs a partition for up to "
        + $"{NumberFormat.Of(LargestCategory.MaxWrite)}{Promise} The writes to the table are throttled with it. "
        + $"{Spread(workload, LargestCategory.KeysFor(workload))}. Or leave category out of orders that nobody looks up by it, which keeps them out of the index.");

    public static CapacityFinding OfReads(Workload workload, LargestCategory category) => new(
        CapacityFindings.HotReads,
        Throttles: true,
        $"Queries of the largest category take {NumberFormat.Of(category.Read)} read units a second of {workload.Indexes[0]}, and AWS designs a partition for up to "
        + $"{NumberFormat.Of(LargestCategory.MaxRead)}{Promise} "
        + (LargestCategory.KeysForReads(workload) is null
            ? "Keep answers in a cache. To spread it over several keys is not enough, because a query takes half a unit of each."
            : $"{Spread(workload, LargestCategory.KeysFor(workload))}. Or keep answers in a cache."));

    /// <summary>category stays what it is: the key that spreads it is an attribute and an index of its own.</summary>
    private static string Spread(Workload workload, long keys)
    {
        var before = RequestUnits.Query(workload.ItemSize, workload.ItemsPerQuery);
        var after = keys * RequestUnits.Query(workload.ItemSize, LargestCategory.ItemsOfKey(workload, keys));
        return $"Spread it over {NumberFormat.Of(keys)} keys: write a separate attribute, such as category_shard with the category and #0 to #{keys - 1}, and query a separate index "
            + $"by it with all of them (read units for one answer: {NumberFormat.Of(after)} instead of {NumberFormat.Of(before)}). category stays as it is; once nothing "
            + $"queries {Indexes(workload)}, remove {(workload.Indexes.Count == 1 ? "it" : "them")}, because until then every write goes there too";
    }

    private static string Indexes(Workload workload) => string.Join(" and ", workload.Indexes);
}
