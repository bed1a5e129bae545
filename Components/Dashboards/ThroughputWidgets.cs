using SalesData.Infra.Components.Metrics;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>What the table or an index is asked for, what it has, and what is refused.</summary>
/// <param name="Region">AWS region of the table.</param>
/// <param name="Mode">How throughput is paid for.</param>
/// <param name="Target">The capacity: reads or writes.</param>
/// <param name="Resource">The table or the index.</param>
internal sealed record ThroughputWidgets(string Region, BillingMode Mode, ThroughputTarget Target, WatchedResource Resource)
{
    private const int Width = 6;
    private const int Height = 6;
    private const string Consumed = "consumed";

    private string Operation => Target.Operation;

    private string Heading => $"{Operation}s of {Resource.Index ?? Resource.Table}";

    private bool Provisioned => Mode == BillingMode.Provisioned;

    private bool HasCeiling => !Provisioned && Target.Capacity.MaxRequestUnits > 0;

    /// <summary>Units in use a second beside the provisioned ones, below the maximum that scaling or the owner has set.</summary>
    public MetricWidget Capacity => new(
        Width,
        Height,
        $"{Heading}: capacity",
        Region,
        "units a second",
        "Sum",
        [
            Metric(DynamoMetrics.ConsumedUnits(Operation)) with { Id = Consumed, Visible = false },
            // As a sum it could not share an axis with the provisioned units.
            new ExpressionLine($"{Consumed}/PERIOD({Consumed})", Consumed),
            .. Provisioned
                ? new[] { Metric(DynamoMetrics.ProvisionedUnits(Operation)) with { Label = "provisioned", Statistic = "Maximum", PeriodInSeconds = 300 } }
                : [],
        ])
    {
        Limit = Provisioned && Target.Capacity.AutoScaling is { } scaling ? new Limit(scaling.MaxUnits, "scaling maximum")
            : HasCeiling ? new Limit(Target.Capacity.MaxRequestUnits, "configured maximum")
            : null,
    };

    /// <summary>Throttled requests by cause.</summary>
    public MetricWidget Throttling => new(
        Width,
        Height,
        $"{Heading}: throttled, by cause",
        Region,
        "requests",
        "Sum",
        [
            .. Provisioned ? new[] { Cause(DynamoMetrics.ProvisionedThrottleEvents(Operation), "capacity used up") } : [],
            .. HasCeiling ? new[] { Cause(DynamoMetrics.MaxOnDemandThrottleEvents(Operation), "configured maximum") } : [],
            Cause(DynamoMetrics.KeyRangeThrottleEvents(Operation), "hot key"),
            Cause(DynamoMetrics.AccountLimitThrottleEvents(Operation), "account quota"),
        ]);

    private MetricLine Cause(string name, string label) => Metric(name) with { Label = label };

    private MetricLine Metric(string name) => new(DynamoMetrics.Namespace, name, Resource.Dimensions);
}
