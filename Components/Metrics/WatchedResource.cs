using Pulumi;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components.Metrics;

/// <summary>The names of a table or an index once they are known.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Index">Name of the index; null for the table itself.</param>
internal sealed record WatchedResource(string Table, string? Index)
{
    /// <summary>
    /// Dimensions of its metrics. Those of an index carry both names.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
    /// </summary>
    public IReadOnlyList<(string Name, string Value)> Dimensions => Index is null
        ? [(DynamoMetrics.TableName, Table)]
        : [(DynamoMetrics.TableName, Table), (DynamoMetrics.IndexName, Index)];

    public static Output<WatchedResource> From(ThroughputTarget target) => target.IndexName is null
        ? target.TableName.Apply(table => new WatchedResource(table, null))
        : Output.Tuple(target.TableName, target.IndexName).Apply(names => new WatchedResource(names.Item1, names.Item2));

    public override string ToString() => Index is null ? $"table {Table}" : $"index {Index} of table {Table}";
}
