namespace SalesData.Infra.Components.Metrics;

/// <summary>
/// Operations that are watched together: an alarm takes no more than ten metrics. Those of PartiQL are left out, because no policy of
/// the stack allows them.
/// </summary>
/// <param name="Name">What they are called, for example <c>reads</c>.</param>
/// <param name="Operations">Values of the dimension <c>Operation</c>.</param>
internal sealed record OperationGroup(string Name, IReadOnlyList<string> Operations)
{
    public static OperationGroup Reads { get; } = new("reads", ["GetItem", "BatchGetItem", "Query", "Scan"]);

    public static OperationGroup Writes { get; } = new("writes", ["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"]);

    public static OperationGroup Transactions { get; } = new("transactions", ["TransactGetItems", "TransactWriteItems"]);

    public static IReadOnlyList<OperationGroup> All { get; } = [Reads, Writes, Transactions];
}
