namespace SalesData.Cli.Capacity;

/// <summary>
/// Units a second that the largest category takes of an index at the peak. All its orders have one partition key, for which AWS designs
/// a partition. DynamoDB may split a busy one further, and promises neither when nor whether.
/// Source: Amazon DynamoDB Developer Guide, "Best practices for designing and using partition keys effectively".
/// </summary>
/// <param name="Read">Read units a second.</param>
/// <param name="Write">Write units a second.</param>
internal sealed record LargestCategory(decimal Read, decimal Write)
{
    /// <summary>Read units a second for which AWS designs a partition, whatever is provisioned.</summary>
    public const int MaxRead = 3000;

    /// <summary>Write units a second for which AWS designs a partition, whatever is provisioned.</summary>
    public const int MaxWrite = 1000;

    /// <summary>Whether its queries take more than that.</summary>
    public bool IsReadTooMuch => Read > MaxRead;

    /// <summary>Whether its writes take more than that.</summary>
    public bool IsWrittenTooMuch => Write > MaxWrite;

    public static LargestCategory Of(Workload workload)
    {
        var index = CapacityNeed.Of(workload).Indexes[0];
        return new LargestCategory(Share(index.Read.Peak, workload), Share(index.Write.Peak, workload));
    }

    /// <summary>Keys to spread its orders over, so that writes and, where that is possible, queries keep to the target utilization of every partition.</summary>
    public static long KeysFor(Workload workload) => Math.Max(KeysForWrites(workload), KeysForReads(workload) ?? 1);

    /// <summary>Keys to spread its orders over for its queries alone. Null when no number is enough: a query takes half a unit of each key at least.</summary>
    public static int? KeysForReads(Workload workload)
    {
        // More keys never make a query of one of them read more.
        var (low, high) = (1, workload.ItemsPerQuery);
        if (!IsEnough(workload, high))
        {
            return null;
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = IsEnough(workload, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Orders that a query of one of the keys finds.</summary>
    public static int ItemsOfKey(Workload workload, long keys) => (int)((workload.ItemsPerQuery + keys - 1) / keys);

    private static long KeysForWrites(Workload workload) => (long)Math.Ceiling(Of(workload).Write * 100 / workload.TargetUtilization / MaxWrite);

    private static bool IsEnough(Workload workload, int keys)
    {
        var ofKey = workload with { ItemsPerQuery = ItemsOfKey(workload, keys) };
        return Of(ofKey).Read * 100 <= (decimal)MaxRead * workload.TargetUtilization;
    }

    private static decimal Share(decimal units, Workload workload) => units * workload.LargestCategoryShare / 100;
}
