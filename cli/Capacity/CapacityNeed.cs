namespace SalesData.Cli.Capacity;

/// <summary>Units a second that a workload takes.</summary>
/// <param name="Average">On average.</param>
/// <param name="Peak">At the peak.</param>
internal sealed record CapacityNeed(decimal Average, decimal Peak)
{
    /// <summary>What a workload takes of table and index. An order with a category is written to both.</summary>
    public static PerDimension<CapacityNeed> Of(Workload workload)
    {
        var write = RequestUnits.Write(workload.ItemSize);
        var averages = new PerDimension<decimal>(
            workload.ReadsPerSecond * RequestUnits.Read(workload.ItemSize, workload.ConsistentReads),
            workload.OrdersPerSecond * write,
            workload.QueriesPerSecond * RequestUnits.Query(workload.ItemSize, workload.ItemsPerQuery),
            workload.IndexedOrdersPerSecond * write);
        return averages.Select(average => new CapacityNeed(average, average * workload.Peak));
    }
}
