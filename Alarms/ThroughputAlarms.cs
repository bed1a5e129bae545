using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using SalesData.Infra.Settings;

namespace SalesData.Infra.Alarms;

/// <summary>
/// Tells a topic when requests to a table or its index are throttled, and when the capacity in use comes near to what is provisioned.
/// Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
/// </summary>
public sealed class ThroughputAlarms : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:ThroughputAlarms";

    private const string Namespace = "AWS/DynamoDB";
    private const int ThrottlingPeriodInSeconds = 60;

    /// <summary>DynamoDB reports the provisioned capacity every five minutes: in a shorter period there is nothing to compare with.</summary>
    private const int CapacityPeriodInSeconds = 300;

    private static readonly string[] Operations = ["Read", "Write"];

    private readonly string _name;
    private readonly Output<string> _topicArn;
    private readonly IReadOnlyDictionary<string, string> _tags;

    /// <summary>Makes the alarms.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="table">The table that is watched, and its index.</param>
    /// <param name="capacity">Whether there is provisioned capacity to come near to.</param>
    /// <param name="alarms">Whom to tell, and from when on.</param>
    /// <param name="tags">Tags of the alarms and of the topic.</param>
    /// <param name="options">Resource options.</param>
    public ThroughputAlarms(
        string name,
        SalesDataTable table,
        CapacitySettings capacity,
        AlarmSettings alarms,
        IReadOnlyDictionary<string, string> tags,
        ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        _name = name;
        _tags = tags;
        _topicArn = AlarmTopic.ArnOf(name, alarms, tags, this);

        // An alarm whose dimensions are not those of a metric never fires, and nothing says so: the index's metrics carry both names.
        var onTable = new InputMap<string> { { "TableName", table.TableName } };
        var onIndex = new InputMap<string> { { "TableName", table.TableName }, { "GlobalSecondaryIndexName", table.IndexName } };
        foreach (var (kind, dimensions) in new[] { ("table", onTable), ("index", onIndex) })
        {
            foreach (var operation in Operations)
            {
                MakeThrottlingAlarm(kind, operation, dimensions);
                if (capacity.IsProvisioned)
                {
                    MakeCapacityAlarm(kind, operation, dimensions, alarms.CapacityPercent);
                }
            }
        }

        TopicArn = _topicArn;
        RegisterOutputs();
    }

    /// <summary>ARN of the topic that is told.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; }

    private void MakeThrottlingAlarm(string kind, string operation, InputMap<string> dimensions)
    {
        var alarm = Alarm($"{operation} requests to the {kind} are throttled: raise its capacity, or look for a key that is used too much.");
        alarm.ComparisonOperator = "GreaterThanThreshold";
        alarm.Threshold = 0.0;
        alarm.EvaluationPeriods = 1;
        alarm.Namespace = Namespace;
        alarm.MetricName = $"{operation}ThrottleEvents";
        alarm.Statistic = "Sum";
        alarm.Period = ThrottlingPeriodInSeconds;
        alarm.Dimensions = dimensions;
        Make($"{kind}-{operation}-throttled", alarm);
    }

    /// <summary>Compares with the capacity that is provisioned at the time, which scaling changes.</summary>
    private void MakeCapacityAlarm(string kind, string operation, InputMap<string> dimensions, int percent)
    {
        var alarm = Alarm($"The {kind} uses {percent} % or more of its {operation} capacity.");
        alarm.ComparisonOperator = "GreaterThanOrEqualToThreshold";
        alarm.Threshold = (double)percent;
        alarm.EvaluationPeriods = 1;
        alarm.MetricQueries = new[]
        {
            Metric("consumed", $"Consumed{operation}CapacityUnits", "Sum", dimensions),
            Metric("provisioned", $"Provisioned{operation}CapacityUnits", "Average", dimensions),
            new MetricAlarmMetricQueryArgs
            {
                Id = "used",
                Expression = "100 * (consumed / PERIOD(consumed)) / provisioned",
                Label = $"Used {operation} capacity in percent",
                ReturnData = true,
            },
        };
        Make($"{kind}-{operation}-capacity", alarm);
    }

    private MetricAlarmArgs Alarm(string description) => new()
    {
        AlarmDescription = description,
        AlarmActions = _topicArn,
        OkActions = _topicArn,
        // No data means that there were no requests.
        TreatMissingData = "notBreaching",
        Tags = new Dictionary<string, string>(_tags),
    };

    private static MetricAlarmMetricQueryArgs Metric(string id, string metric, string statistic, InputMap<string> dimensions) => new()
    {
        Id = id,
        ReturnData = false,
        Metric = new MetricAlarmMetricQueryMetricArgs
        {
            Namespace = Namespace,
            MetricName = metric,
            Stat = statistic,
            Period = CapacityPeriodInSeconds,
            Dimensions = dimensions,
        },
    };

    private void Make(string suffix, MetricAlarmArgs alarm) =>
        _ = new MetricAlarm($"{_name}-{suffix.ToLowerInvariant()}", alarm, new CustomResourceOptions { Parent = this });
}
