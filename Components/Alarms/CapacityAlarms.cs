using SalesData.Infra.Components.Metrics;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components.Alarms;

/// <summary>
/// Provisioned capacity that runs out before requests are throttled. Capacity that scales is measured against its maximum: against
/// what is provisioned at the time, every scale-out would be an alarm.
/// </summary>
internal static class CapacityAlarms
{
    /// <summary>DynamoDB reports the provisioned capacity every five minutes.</summary>
    private const int ProvisionedPeriodInSeconds = 300;

    /// <summary>Reads or writes of the table or of an index.</summary>
    /// <param name="target">The capacity.</param>
    /// <param name="percent">Share of the units, or of the scaling maximum, from which there is an alarm, in percent.</param>
    public static IEnumerable<AlarmDefinition> For(ThroughputTarget target, int percent)
    {
        yield return InUse(target, percent);
        // Where both are equal it would never end.
        if (target.Capacity.Units < target.Capacity.MaxUnits)
        {
            yield return AtMaximum(target);
        }
    }

    private static AlarmDefinition InUse(ThroughputTarget target, int percent) => new()
    {
        LogicalName = $"{target.LogicalName}-capacity",
        Description = WatchedResource.From(target).Apply(resource => $"{Subject(resource)} uses {percent} % or more of "
            + (target.Capacity.AutoScaling is null
                ? $"its {Units(target)}, which are fixed. Raise them, or let them scale, before requests are throttled."
                : $"the {Units(target)} that scaling may reach. Raise the maximum before requests are throttled; a scale-out takes minutes.")),
        Metrics = [new AlarmMetric(DynamoMetrics.ConsumedUnits(target.Operation), "Sum", 60, target.MetricDimensions)],
        Expression = $"100 * (m1 / PERIOD(m1)) / {target.Capacity.MaxUnits}",
        Threshold = percent,
        AtThreshold = true,
        Datapoints = 10,
        Periods = 15,
    };

    private static AlarmDefinition AtMaximum(ThroughputTarget target) => new()
    {
        LogicalName = $"{target.LogicalName}-at-maximum",
        Description = WatchedResource.From(target).Apply(resource =>
            $"{Subject(resource)} has had all of the {Units(target)} that scaling may reach for 15 minutes, so it cannot follow more load. "
            + "If the load is wanted, raise the maximum; if not, find what sends it."),
        Metrics = [new AlarmMetric(DynamoMetrics.ProvisionedUnits(target.Operation), "Maximum", ProvisionedPeriodInSeconds, target.MetricDimensions)],
        Threshold = target.Capacity.MaxUnits,
        AtThreshold = true,
        Datapoints = 3,
    };

    private static string Subject(WatchedResource resource) => $"{char.ToUpperInvariant(resource.ToString()[0])}{resource.ToString()[1..]}";

    private static string Units(ThroughputTarget target) => $"{target.Capacity.MaxUnits} {target.Operation.ToLowerInvariant()} units";
}
