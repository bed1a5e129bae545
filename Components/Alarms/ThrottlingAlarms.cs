using SalesData.Infra.Components.Metrics;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components.Alarms;

/// <summary>
/// Requests that DynamoDB refuses for lack of throughput, told apart by what to do about it.
/// Source: Amazon DynamoDB Developer Guide, "Troubleshooting throttling in Amazon DynamoDB".
/// </summary>
internal static class ThrottlingAlarms
{
    private const int PeriodInSeconds = 60;
    private const int Periods = 5;

    /// <summary>Reads or writes of the table or of an index.</summary>
    public static IEnumerable<AlarmDefinition> For(ThroughputTarget target, BillingMode mode)
    {
        yield return Throttled(target, mode);
        yield return HotKey(target);
        if (mode == BillingMode.PayPerRequest && target.Capacity.MaxRequestUnits > 0)
        {
            yield return Ceiling(target);
        }
    }

    /// <summary>
    /// A quota of the account, at the table alone: DynamoDB documents the metric of writes for no index. There <see cref="For"/> sees the same
    /// throttling.
    /// </summary>
    public static AlarmDefinition AccountLimit(ThroughputTarget target) => Events(
        target,
        "account-limit",
        DynamoMetrics.AccountLimitThrottleEvents(target.Operation),
        datapoints: 3,
        resource => $"A quota of the account throttles {Verb(target)}s of {resource}, not its own capacity. "
            + "Raise DynamoDB's quotas for this region in Service Quotas; until then slow down what sends the most requests.");

    private static AlarmDefinition Throttled(ThroughputTarget target, BillingMode mode) => Events(
        target,
        "throttled",
        DynamoMetrics.ThrottleEvents(target.Operation),
        datapoints: 5,
        resource => $"DynamoDB has throttled {Verb(target)}s of {resource} in each of 5 minutes, longer than clients retry. "
            + $"The cause is on the dashboard and in the metrics {target.Operation}...ThrottleEvents. "
            + (mode == BillingMode.PayPerRequest
                ? "On demand it is a load that has more than doubled within half an hour, which settles by itself, or a maximum or quota that is reached. "
                : target.Capacity.AutoScaling is null
                    ? $"If it is too little capacity, raise the {Verb(target)} capacity. "
                    : $"If it is too little capacity, raise the maximum of the {Verb(target)} capacity, or its minimum if the load comes faster than it scales. ")
            + "If the hot-key alarm fires too, one key is the cause, and capacity does not help."
            + (target is { Operation: "Write", IndexName: not null } ? " Writes to the table are throttled with it." : ""));

    private static AlarmDefinition HotKey(ThroughputTarget target) => Events(
        target,
        "hot-key",
        DynamoMetrics.KeyRangeThrottleEvents(target.Operation),
        datapoints: 3,
        resource => $"One partition of {resource} gets more {Verb(target)}s than it serves, for which AWS designs it up to "
            + $"{(target.Operation == "Read" ? "3,000" : "1,000")} units a second: as a rule one value of the partition key takes most of them. More capacity does not help. "
            + "Find the key with Contributor Insights (the setting contributorInsights); cache what is read often, and spread what is written often over several key values.");

    private static AlarmDefinition Ceiling(ThroughputTarget target) => Events(
        target,
        "ceiling",
        DynamoMetrics.MaxOnDemandThrottleEvents(target.Operation),
        datapoints: 3,
        resource => $"{target.Operation}s of {resource} are throttled at the maximum of {target.Capacity.MaxRequestUnits} request units a second "
            + "that is configured to cap the bill. Raise it if the load is wanted; if not, find what sends it.");

    private static AlarmDefinition Events(ThroughputTarget target, string suffix, string metric, int datapoints, Func<WatchedResource, string> describe) => new()
    {
        LogicalName = $"{target.LogicalName}-{suffix}",
        Description = WatchedResource.From(target).Apply(describe),
        Metrics = [new AlarmMetric(metric, "Sum", PeriodInSeconds, target.MetricDimensions)],
        Datapoints = datapoints,
        Periods = Periods,
    };

    private static string Verb(ThroughputTarget target) => target.Operation.ToLowerInvariant();
}
