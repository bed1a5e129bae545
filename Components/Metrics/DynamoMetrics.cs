namespace SalesData.Infra.Components.Metrics;

/// <summary>
/// Names of the metrics that DynamoDB sends to CloudWatch. Each has data under its own sets of dimensions alone.
/// Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
/// </summary>
internal static class DynamoMetrics
{
    public const string Namespace = "AWS/DynamoDB";

    // Of the table and one operation: under the table's name alone there is no data.
    public const string SystemErrors = "SystemErrors";
    public const string SuccessfulRequestLatency = "SuccessfulRequestLatency";

    // Of the table.
    public const string ConditionalCheckFailedRequests = "ConditionalCheckFailedRequests";
    public const string TransactionConflict = "TransactionConflict";

    // Of the table and a region with a replica.
    public const string ReplicationLatency = "ReplicationLatency";

    public const string TableName = "TableName";
    public const string IndexName = "GlobalSecondaryIndexName";
    public const string Operation = "Operation";
    public const string ReceivingRegion = "ReceivingRegion";

    // Of the table, or of an index; the operation is Read or Write.
    public static string ConsumedUnits(string operation) => $"Consumed{operation}CapacityUnits";

    public static string ProvisionedUnits(string operation) => $"Provisioned{operation}CapacityUnits";

    public static string ThrottleEvents(string operation) => $"{operation}ThrottleEvents";

    public static string ProvisionedThrottleEvents(string operation) => $"{operation}ProvisionedThroughputThrottleEvents";

    public static string KeyRangeThrottleEvents(string operation) => $"{operation}KeyRangeThroughputThrottleEvents";

    public static string MaxOnDemandThrottleEvents(string operation) => $"{operation}MaxOnDemandThroughputThrottleEvents";

    public static string AccountLimitThrottleEvents(string operation) => $"{operation}AccountLimitThrottleEvents";

    // Of account and region, without dimensions.
    public static string AccountUtilization(string operation) => $"AccountProvisioned{operation}CapacityUtilization";
}
