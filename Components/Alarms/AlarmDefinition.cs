using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using SalesData.Infra.Components.Metrics;

namespace SalesData.Infra.Components.Alarms;

/// <summary>Describes an alarm. Source: Amazon CloudWatch API Reference, "PutMetricAlarm".</summary>
internal sealed record AlarmDefinition
{
    /// <summary>End of the alarm's logical name. A change replaces the alarm.</summary>
    public required string LogicalName { get; init; }

    /// <summary>What the alarm means and what to do, up to 1,024 characters.</summary>
    public required Input<string> Description { get; init; }

    /// <summary>The metric; with an expression up to ten. CloudWatch bills an alarm by their number.</summary>
    public required IReadOnlyList<AlarmMetric> Metrics { get; init; }

    /// <summary>What is compared, over the metrics <c>m1</c>, <c>m2</c> and so on; null (default) for the one metric itself.</summary>
    public string? Expression { get; init; }

    /// <summary>The value to compare with, in the unit of what is compared; 0 by default.</summary>
    public double Threshold { get; init; }

    /// <summary>Whether the threshold itself is an alarm; only more than that by default.</summary>
    public bool AtThreshold { get; init; }

    /// <summary>Periods beyond the threshold that make an alarm.</summary>
    public required int Datapoints { get; init; }

    /// <summary>Periods that are looked at; as many as <see cref="Datapoints"/> by default.</summary>
    public int? Periods { get; init; }

    /// <summary>Writes the alarm as the provider takes it.</summary>
    public MetricAlarmArgs ToArgs()
    {
        var args = new MetricAlarmArgs
        {
            AlarmDescription = Description,
            ComparisonOperator = AtThreshold ? "GreaterThanOrEqualToThreshold" : "GreaterThanThreshold",
            Threshold = Threshold,
            DatapointsToAlarm = Datapoints,
            EvaluationPeriods = Periods ?? Datapoints,
            // DynamoDB sends events only in the minutes in which there are some.
            TreatMissingData = "notBreaching",
        };
        if (Expression is null)
        {
            Watch(args, Metrics.Single());
        }
        else
        {
            args.MetricQueries = (MetricAlarmMetricQueryArgs[])
            [
                .. Metrics.Select((metric, index) => ToQuery($"m{index + 1}", metric)),
                new MetricAlarmMetricQueryArgs { Id = "result", Expression = Expression, Label = LogicalName, ReturnData = true },
            ];
        }

        return args;
    }

    private static void Watch(MetricAlarmArgs args, AlarmMetric metric)
    {
        args.Namespace = DynamoMetrics.Namespace;
        args.MetricName = metric.Name;
        args.Statistic = metric.Statistic;
        args.Period = metric.PeriodInSeconds;
        if (metric.Dimensions is not null)
        {
            args.Dimensions = metric.Dimensions;
        }
    }

    private static MetricAlarmMetricQueryArgs ToQuery(string id, AlarmMetric metric) => new()
    {
        Id = id,
        ReturnData = false,
        Metric = new MetricAlarmMetricQueryMetricArgs
        {
            Namespace = DynamoMetrics.Namespace,
            MetricName = metric.Name,
            Stat = metric.Statistic,
            Period = metric.PeriodInSeconds,
            Dimensions = metric.Dimensions ?? [],
        },
    };
}
