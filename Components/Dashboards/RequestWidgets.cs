using SalesData.Infra.Components.Metrics;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>How DynamoDB answers the requests to a table.</summary>
/// <param name="Region">AWS region of the table.</param>
/// <param name="Table">The table.</param>
internal sealed record RequestWidgets(string Region, WatchedResource Table)
{
    private const int Width = 8;
    private const int Height = 6;

    private static readonly IReadOnlyList<string> Operations = [.. OperationGroup.All.SelectMany(group => group.Operations)];

    /// <summary>How long DynamoDB takes, by operation.</summary>
    public IReadOnlyList<Widget> Latencies => [Latency("Latency, average", "Average"), Latency("Latency, 99th percentile", "p99")];

    /// <summary>What DynamoDB fails, and what it refuses because of what another request did.</summary>
    public Widget Errors => new MetricWidget(
        Width,
        Height,
        "Errors",
        Region,
        "requests",
        "Sum",
        [
            .. Operations.Select(operation => OfOperation(DynamoMetrics.SystemErrors, operation) with { Label = $"{operation}: system errors" }),
            Metric(DynamoMetrics.ConditionalCheckFailedRequests) with { Label = "condition not met" },
            Metric(DynamoMetrics.TransactionConflict) with { Label = "transaction conflicts" },
        ]);

    /// <summary>How far each replica is behind.</summary>
    public Widget Replication(IReadOnlyList<string> regions) => new MetricWidget(
        24,
        Height,
        "Replication latency",
        Region,
        "ms",
        "Average",
        [.. regions.Select(region => Metric(DynamoMetrics.ReplicationLatency, (DynamoMetrics.ReceivingRegion, region)) with { Label = region })]);

    private MetricWidget Latency(string title, string statistic) => new(
        Width,
        Height,
        title,
        Region,
        "ms",
        statistic,
        [.. Operations.Select(operation => OfOperation(DynamoMetrics.SuccessfulRequestLatency, operation) with { Label = operation })]);

    private MetricLine OfOperation(string name, string operation) => Metric(name, (DynamoMetrics.Operation, operation));

    private MetricLine Metric(string name, params IReadOnlyList<(string Name, string Value)> dimensions) =>
        new(DynamoMetrics.Namespace, name, [.. Table.Dimensions, .. dimensions]);
}
