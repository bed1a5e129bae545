using Pulumi;
using Pulumi.Aws.CloudWatch;
using SalesData.Infra.Components.Alarms;
using SalesData.Infra.Components.Metrics;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="ThroughputAlarms"/>.</summary>
public sealed class ThroughputAlarmsArgs : ResourceArgs
{
    /// <summary>The table to watch, with its indexes. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>AWS regions with a replica of the table; none by default.</summary>
    public IReadOnlyList<string> ReplicaRegions { get; init; } = [];

    /// <summary>ARN of the SNS topic to notify; null (default) to create one.</summary>
    public Input<string>? TopicArn { get; init; }

    /// <summary>Email address to subscribe to the topic that is created; null (default) for none. Without meaning if a topic is given.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Share of the capacity in use from which there is an alarm, in percent of the scaling maximum, or of the units where they are fixed;
    /// 1-100, 80 by default.
    /// </summary>
    public int CapacityPercent { get; init; } = 80;

    /// <summary>Tags of the alarms and of the topic; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>
/// Notifies a topic of what a person has to look at: throttling and its cause, capacity that runs out, errors of DynamoDB, replicas that
/// fall behind. Alarms that belong to the other billing mode are not created.
/// Source: Amazon CloudWatch User Guide, "Recommended alarms", DynamoDB.
/// </summary>
public sealed class ThroughputAlarms : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:ThroughputAlarms";

    private readonly List<Output<string>> _alarmArns = [];

    /// <summary>Creates the alarms.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table, and who is notified.</param>
    /// <param name="options">Resource options.</param>
    public ThroughputAlarms(string name, ThroughputAlarmsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        TopicArn = AlarmTopic.GetOrCreate(name, args, this);
        foreach (var definition in Definitions(args))
        {
            var alarm = definition.ToArgs();
            alarm.AlarmActions = TopicArn;
            alarm.OkActions = TopicArn;
            alarm.Tags = args.Tags ?? [];
            _alarmArns.Add(new MetricAlarm($"{name}-{definition.LogicalName}", alarm, new CustomResourceOptions { Parent = this }).Arn);
            MetricCount += definition.Metrics.Count;
        }

        RegisterOutputs();
    }

    /// <summary>ARN of the topic that is notified.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; }

    /// <summary>ARNs of the alarms.</summary>
    public IReadOnlyList<Output<string>> AlarmArns => _alarmArns;

    /// <summary>Number of metrics that the alarms watch, which CloudWatch bills by; one that two alarms watch counts twice.</summary>
    internal int MetricCount { get; }

    private static IEnumerable<AlarmDefinition> Definitions(ThroughputAlarmsArgs args)
    {
        var (table, provisioned) = (args.Table, args.Table.BillingMode == BillingMode.Provisioned);
        var ofTable = table.ThroughputTargets.Where(target => target.IndexName is null).ToList();
        return
        [
            .. table.ThroughputTargets.SelectMany(target => ThrottlingAlarms.For(target, table.BillingMode)),
            .. ofTable.Select(ThrottlingAlarms.AccountLimit),
            .. provisioned ? table.ThroughputTargets.SelectMany(target => CapacityAlarms.For(target, args.CapacityPercent)) : [],
            .. provisioned ? ofTable.Select(target => ServiceAlarms.AccountUtilization(target.Operation)) : [],
            .. OperationGroup.All.Select(group => ServiceAlarms.SystemErrors(table.TableName, group)),
            .. args.ReplicaRegions.Select(region => ServiceAlarms.Replication(table.TableName, region)),
        ];
    }
}
