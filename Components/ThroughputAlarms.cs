using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="ThroughputAlarms"/>.</summary>
public sealed class ThroughputAlarmsArgs : ResourceArgs
{
    /// <summary>The table to watch, with its indexes. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>ARN of the SNS topic to notify; null (default) to create one.</summary>
    public Input<string>? TopicArn { get; init; }

    /// <summary>Email address to subscribe to the topic that is created; null (default) for none. Without meaning if a topic is given.</summary>
    public string? Email { get; init; }

    /// <summary>Share of the provisioned capacity in use from which there is an alarm, in percent, 1-100; 80 by default.</summary>
    public int CapacityPercent { get; init; } = 80;

    /// <summary>Tags of the alarms and of the topic; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>
/// Notifies a topic when requests to a table or its indexes are throttled, and when the capacity in use comes near to what is
/// provisioned. Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
/// </summary>
public sealed class ThroughputAlarms : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:ThroughputAlarms";

    private const string Namespace = "AWS/DynamoDB";
    private const int ThrottlingPeriodInSeconds = 60;

    /// <summary>DynamoDB reports the provisioned capacity every five minutes: in a shorter period there is nothing to compare with.</summary>
    private const int CapacityPeriodInSeconds = 300;

    private readonly string _name;
    private readonly InputMap<string> _tags;

    /// <summary>Creates the alarms.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table, and who is notified.</param>
    /// <param name="options">Resource options.</param>
    public ThroughputAlarms(string name, ThroughputAlarmsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        (_name, _tags) = (name, args.Tags ?? []);
        TopicArn = AlarmTopic.GetOrCreate(name, args, this);

        foreach (var target in args.Table.ThroughputTargets)
        {
            CreateThrottlingAlarm(target);
            if (args.Table.BillingMode == BillingMode.Provisioned)
            {
                CreateCapacityAlarm(target, args.CapacityPercent);
            }
        }

        RegisterOutputs();
    }

    /// <summary>ARN of the topic that is notified.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; }

    /// <summary>Number of metrics that the alarms watch, which CloudWatch bills by.</summary>
    internal int MetricCount { get; private set; }

    private void CreateThrottlingAlarm(ThroughputTarget target)
    {
        MetricCount++;
        CreateAlarm($"{target.LogicalName}-throttled", new MetricAlarmArgs
        {
            AlarmDescription = $"{target.Operation} requests to the {target.Kind} are throttled: raise its capacity, or look for a key that is used too much.",
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = 0.0,
            EvaluationPeriods = 1,
            Namespace = Namespace,
            MetricName = $"{target.Operation}ThrottleEvents",
            Statistic = "Sum",
            Period = ThrottlingPeriodInSeconds,
            Dimensions = target.MetricDimensions,
        });
    }

    /// <summary>Compares with the capacity that is provisioned at the time, which scaling changes.</summary>
    private void CreateCapacityAlarm(ThroughputTarget target, int percent)
    {
        MetricCount += 2;
        CreateAlarm($"{target.LogicalName}-capacity", new MetricAlarmArgs
        {
            AlarmDescription = $"The {target.Kind} uses {percent} % or more of its {target.Operation} capacity.",
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Threshold = (double)percent,
            EvaluationPeriods = 1,
            MetricQueries = new[]
            {
                Metric("consumed", $"Consumed{target.Operation}CapacityUnits", "Sum", target),
                Metric("provisioned", $"Provisioned{target.Operation}CapacityUnits", "Average", target),
                new MetricAlarmMetricQueryArgs
                {
                    Id = "used",
                    Expression = "100 * (consumed / PERIOD(consumed)) / provisioned",
                    Label = $"{target.Operation} capacity in use, percent",
                    ReturnData = true,
                },
            },
        });
    }

    private static MetricAlarmMetricQueryArgs Metric(string id, string metric, string statistic, ThroughputTarget target) => new()
    {
        Id = id,
        ReturnData = false,
        Metric = new MetricAlarmMetricQueryMetricArgs
        {
            Namespace = Namespace,
            MetricName = metric,
            Stat = statistic,
            Period = CapacityPeriodInSeconds,
            Dimensions = target.MetricDimensions,
        },
    };

    private void CreateAlarm(string suffix, MetricAlarmArgs alarm)
    {
        alarm.AlarmActions = TopicArn;
        alarm.OkActions = TopicArn;
        // No data means that there were no requests.
        alarm.TreatMissingData = "notBreaching";
        alarm.Tags = _tags;
        _ = new MetricAlarm($"{_name}-{suffix}", alarm, new CustomResourceOptions { Parent = this });
    }
}
