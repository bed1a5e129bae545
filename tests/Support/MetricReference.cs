namespace SalesData.Tests.Support;

/// <summary>
/// The metrics of DynamoDB in CloudWatch, written down from AWS's pages and not from the program: CloudWatch accepts a metric with wrong
/// dimensions or a wrong statistic, has no data for it, and says nothing. Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and
/// dimensions". That SystemErrors and SuccessfulRequestLatency have no data under the table's name alone: aws-cdk issues 11261 and 11269,
/// amazon-dynamodb-monitoring issue 5.
/// </summary>
internal static class MetricReference
{
    private const string Account = "";
    private const string Table = "TableName";
    private const string Index = "GlobalSecondaryIndexName TableName";
    private const string Operation = "Operation TableName";
    private const string Replica = "ReceivingRegion TableName";

    private const string Events = "Sum SampleCount";
    private const string Counts = "Sum SampleCount Minimum Maximum Average";
    private const string Level = "Minimum Maximum Average";

    private static readonly string[] Operations =
    [
        "PutItem", "UpdateItem", "DeleteItem", "GetItem", "BatchGetItem", "BatchWriteItem", "Query", "Scan", "TransactWriteItems", "TransactGetItems",
        "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction",
    ];

    private static readonly Dictionary<string, Rule> Rules = new()
    {
        ["ConsumedReadCapacityUnits"] = new([Table, Index], Counts, 60),
        ["ConsumedWriteCapacityUnits"] = new([Table, Index], Counts, 60),
        ["ProvisionedReadCapacityUnits"] = new([Table, Index], Level, 300),
        ["ProvisionedWriteCapacityUnits"] = new([Table, Index], Level, 300),
        ["ReadThrottleEvents"] = new([Table, Index], Events, 60),
        ["WriteThrottleEvents"] = new([Table, Index], Events, 60),
        ["ReadProvisionedThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["WriteProvisionedThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["ReadKeyRangeThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["WriteKeyRangeThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["ReadMaxOnDemandThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["WriteMaxOnDemandThroughputThrottleEvents"] = new([Table, Index], Counts, 60),
        ["ReadAccountLimitThrottleEvents"] = new([Table, Index], Counts, 60),
        // The page names an index for reads alone. No alarm relies on it; a dashboard may show a line without data.
        ["WriteAccountLimitThrottleEvents"] = new([Table, Index], Counts, 60),
        ["SuccessfulRequestLatency"] = new([Operation], "Average Minimum Maximum Sum SampleCount p50 p90 p99", 60),
        ["SystemErrors"] = new([Operation], Events, 60),
        ["ConditionalCheckFailedRequests"] = new([Table], Counts, 60),
        ["TransactionConflict"] = new([Table], Counts, 60),
        // The page says every five minutes, AWS's recommended alarm uses one.
        ["ReplicationLatency"] = new([Replica], Level, 60),
        ["AccountProvisionedReadCapacityUtilization"] = new([Account], Level, 300),
        ["AccountProvisionedWriteCapacityUtilization"] = new([Account], Level, 300),
    };

    /// <summary>Whether CloudWatch can have data for a metric as it is asked for.</summary>
    public static bool HasData(WatchedMetric metric) =>
        Rules.TryGetValue(metric.Name, out var rule)
        && rule.DimensionSets.Contains(metric.DimensionNames)
        && rule.Statistics.Split(' ').Contains(metric.Statistic)
        && metric.PeriodInSeconds % 60 == 0
        && metric.PeriodInSeconds >= rule.EverySeconds
        && (metric.Dimension("Operation") is not { } operation || Operations.Contains(operation));

    /// <summary>Whether a metric counts what happens, so that nothing but its sum says how often.</summary>
    public static bool CountsEvents(string metric) =>
        metric.EndsWith("ThrottleEvents", StringComparison.Ordinal) || metric is "SystemErrors" or "ConditionalCheckFailedRequests" or "TransactionConflict"
        || metric.StartsWith("Consumed", StringComparison.Ordinal);

    private sealed record Rule(string[] DimensionSets, string Statistics, int EverySeconds);
}
