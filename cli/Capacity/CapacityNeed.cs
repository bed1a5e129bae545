namespace SalesData.Cli.Capacity;

/// <summary>Units a second that a workload takes.</summary>
/// <param name="Average">On average.</param>
/// <param name="Peak">At the peak.</param>
internal sealed record CapacityNeed(decimal Average, decimal Peak)
{
    private const int InTransaction = 2;
    private const decimal EventuallyConsistent = 0.5m;

    /// <summary>What a workload takes of the table and of each index. An order with a category is written to all of them.</summary>
    public static PerTarget<CapacityNeed> Of(Workload workload)
    {
        var averages = new PerTarget<decimal>(
            TableReads(workload),
            TableWrites(workload),
            [.. workload.Indexes.Select((name, i) => new OfIndex<decimal>(name, i == 0 ? Queries(workload) : 0, IndexWrites(workload)))]);
        return averages.Select(average => new CapacityNeed(average, average * workload.Peak));
    }

    private static decimal TableReads(Workload workload)
    {
        var transactional = workload.TransactionalReads / 100;
        var plain = workload.ConsistentReads ? 1 : EventuallyConsistent;
        return workload.ReadsPerSecond * workload.ReadUnits * ((transactional * InTransaction) + ((1 - transactional) * plain));
    }

    private static decimal TableWrites(Workload workload) =>
        (workload.OrdersPerSecond + workload.UpdatesPerSecond + workload.DeletesPerSecond)
        * workload.WriteUnits
        * (1 + (workload.TransactionalWrites / 100 * (InTransaction - 1)));

    private static decimal Queries(Workload workload) => workload.QueriesPerSecond * RequestUnits.Query(workload.ItemSize, workload.ItemsPerQuery);

    /// <summary>
    /// An update that changes the category takes the old entry out and puts a new one in. Transactions are not known to cost an index more.
    /// Source: Amazon DynamoDB Developer Guide, "Using global secondary indexes in DynamoDB", "Write capacity units".
    /// </summary>
    private static decimal IndexWrites(Workload workload) =>
        (workload.OrdersPerSecond + (workload.UpdatesPerSecond * (1 + (workload.CategoryChanges / 100))) + workload.DeletesPerSecond)
        * workload.Indexed
        * workload.IndexWriteUnits;
}
