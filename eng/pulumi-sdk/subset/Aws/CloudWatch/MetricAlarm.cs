namespace Pulumi.Aws.CloudWatch;

/// <summary>An alarm on a metric.</summary>
public class MetricAlarm : CustomResource
{
    /// <summary>Registers an alarm.</summary>
    public MetricAlarm(string name, MetricAlarmArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:cloudwatch/metricAlarm:MetricAlarm", name, args ?? new MetricAlarmArgs(), options)
    {
    }

    /// <summary>The ARN of the alarm.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;
}
