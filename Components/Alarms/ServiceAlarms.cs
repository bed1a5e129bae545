using Pulumi;
using SalesData.Infra.Components.Metrics;

namespace SalesData.Infra.Components.Alarms;

/// <summary>What goes wrong beside throughput: errors of DynamoDB, replicas that fall behind, an account that is nearly full.</summary>
internal static class ServiceAlarms
{
    private const int ReplicationLimitInMilliseconds = 180_000;
    private const int AccountLimitInPercent = 80;

    /// <summary>
    /// Errors of DynamoDB itself, HTTP 500. Each operation has its own metric, with data only when there are errors; late data is filled
    /// with 0 too, so not every one of the fifteen minutes has to have an error.
    /// Source: Amazon CloudWatch User Guide, "Using math expressions", FILL.
    /// </summary>
    public static AlarmDefinition SystemErrors(Output<string> tableName, OperationGroup group) => new()
    {
        LogicalName = $"errors-{group.Name}",
        Description = tableName.Apply(table =>
            $"DynamoDB itself fails {group.Name} of table {table} (HTTP 500) for 10 of 15 minutes. Clients retry by themselves. "
            + "See the AWS Health Dashboard for this region; if it shows nothing, open a case with AWS Support that names request IDs."),
        Metrics =
        [
            .. group.Operations.Select(operation => new AlarmMetric(
                DynamoMetrics.SystemErrors,
                "Sum",
                60,
                new InputMap<string> { { DynamoMetrics.TableName, tableName }, { DynamoMetrics.Operation, operation } })),
        ],
        Expression = string.Join(" + ", Enumerable.Range(1, group.Operations.Count).Select(number => $"FILL(m{number}, 0)")),
        Datapoints = 10,
        Periods = 15,
    };

    /// <summary>A replica that is minutes behind. Without writes there is no data.</summary>
    public static AlarmDefinition Replication(Output<string> tableName, string region) => new()
    {
        LogicalName = $"replication-{region}",
        Description = tableName.Apply(table =>
            $"What is written to table {table} takes more than 3 minutes to reach its replica in {region}, so reads there are old. "
            + "See the AWS Health Dashboard for both regions, and whether the replica's writes are throttled: then raise the maximum of the write capacity."),
        Metrics =
        [
            new AlarmMetric(
                DynamoMetrics.ReplicationLatency,
                "Average",
                60,
                new InputMap<string> { { DynamoMetrics.TableName, tableName }, { DynamoMetrics.ReceivingRegion, region } }),
        ],
        Threshold = ReplicationLimitInMilliseconds,
        Datapoints = 15,
    };

    /// <summary>Provisioned capacity of all tables of the account and region together.</summary>
    /// <param name="operation"><c>Read</c> or <c>Write</c>.</param>
    public static AlarmDefinition AccountUtilization(string operation) => new()
    {
        LogicalName = $"account-{operation.ToLowerInvariant()}",
        Description = $"All tables of the account in this region have provisioned more than {AccountLimitInPercent} % "
            + $"of the {operation.ToLowerInvariant()} units that its quota allows. Beyond the quota no table can scale out. Raise it in Service Quotas, or lower what other tables do not need.",
        Metrics = [new AlarmMetric(DynamoMetrics.AccountUtilization(operation), "Maximum", 300, null)],
        Threshold = AccountLimitInPercent,
        Datapoints = 2,
    };
}
