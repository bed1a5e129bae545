using Pulumi;

namespace SalesData.Infra.Tables;

/// <summary>
/// One of the capacities of a deployed table: its reads or writes, or those of one of its indexes. Whatever scales, watches or
/// prices capacity goes over these.
/// </summary>
public sealed class ThroughputTarget
{
    private readonly bool _isIndex;

    private ThroughputTarget(Output<string> tableName, Output<string>? indexName, string logicalName, string operation, Capacity capacity)
    {
        _isIndex = indexName is not null;
        TableName = tableName;
        IndexName = indexName;
        LogicalName = $"{logicalName}-{operation.ToLowerInvariant()}";
        Operation = operation;
        Capacity = capacity;
        ResourceId = indexName is null ? Output.Format($"table/{tableName}") : Output.Format($"table/{tableName}/index/{indexName}");
    }

    /// <summary>Name of the table.</summary>
    public Output<string> TableName { get; }

    /// <summary>Name of the index; null for the table itself.</summary>
    public Output<string>? IndexName { get; }

    /// <summary>Part of the logical names of what belongs to the target, for example <c>table-read</c> or <c>index-write</c>.</summary>
    public string LogicalName { get; }

    /// <summary><c>Read</c> or <c>Write</c>.</summary>
    public string Operation { get; }

    /// <summary>The capacity.</summary>
    public Capacity Capacity { get; }

    /// <summary>
    /// What Application Auto Scaling knows the table or the index by.
    /// Source: Application Auto Scaling API Reference, "RegisterScalableTarget", ResourceId.
    /// </summary>
    public Output<string> ResourceId { get; }

    /// <summary>
    /// What Application Auto Scaling calls the capacity.
    /// Source: Application Auto Scaling API Reference, "RegisterScalableTarget", ScalableDimension.
    /// </summary>
    public string ScalableDimension => $"dynamodb:{Kind}:{Operation}CapacityUnits";

    /// <summary>
    /// The predefined metric of its utilization.
    /// Source: Application Auto Scaling API Reference, "PredefinedMetricSpecification".
    /// </summary>
    public string UtilizationMetric => $"DynamoDB{Operation}CapacityUtilization";

    /// <summary><c>table</c> or <c>index</c>.</summary>
    public string Kind => _isIndex ? "index" : "table";

    /// <summary>
    /// Dimensions of its CloudWatch metrics. Those of an index carry both names: an alarm with other dimensions than its metric never
    /// fires, and nothing says so. Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
    /// </summary>
    public InputMap<string> MetricDimensions => IndexName is null
        ? new InputMap<string> { { "TableName", TableName } }
        : new InputMap<string> { { "TableName", TableName }, { "GlobalSecondaryIndexName", IndexName } };

    internal static IReadOnlyList<ThroughputTarget> List(Output<string> tableName, Throughput throughput, IEnumerable<TableIndex> indexes) =>
    [
        .. ReadAndWrite(tableName, null, "table", throughput),
        .. indexes.SelectMany(index => ReadAndWrite(tableName, index.Name, index.Definition.LogicalName, index.Definition.Throughput)),
    ];

    private static ThroughputTarget[] ReadAndWrite(Output<string> tableName, Output<string>? indexName, string logicalName, Throughput throughput) =>
    [
        new(tableName, indexName, logicalName, "Read", throughput.Read),
        new(tableName, indexName, logicalName, "Write", throughput.Write),
    ];
}
