using Pulumi.Aws.CloudWatch.Inputs;

namespace Pulumi.Aws.CloudWatch;

/// <summary>Arguments of an alarm.</summary>
public sealed class MetricAlarmArgs : ResourceArgs
{
    [Input("alarmActions")]
    private InputList<string>? _alarmActions;

    [Input("dimensions")]
    private InputMap<string>? _dimensions;

    [Input("metricQueries")]
    private InputList<MetricAlarmMetricQueryArgs>? _metricQueries;

    [Input("okActions")]
    private InputList<string>? _okActions;

    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>ARNs to notify when the alarm fires.</summary>
    public InputList<string> AlarmActions
    {
        get => _alarmActions ??= [];
        set => _alarmActions = value;
    }

    /// <summary>What the alarm means.</summary>
    [Input("alarmDescription")]
    public Input<string>? AlarmDescription { get; set; }

    /// <summary>How the metric compares with the threshold.</summary>
    [Input("comparisonOperator")]
    public Input<string>? ComparisonOperator { get; set; }

    /// <summary>The number of periods beyond the threshold that make an alarm.</summary>
    [Input("datapointsToAlarm")]
    public Input<int>? DatapointsToAlarm { get; set; }

    /// <summary>The dimensions of the metric.</summary>
    public InputMap<string> Dimensions
    {
        get => _dimensions ??= [];
        set => _dimensions = value;
    }

    /// <summary>The number of periods that are compared.</summary>
    [Input("evaluationPeriods")]
    public Input<int>? EvaluationPeriods { get; set; }

    /// <summary>The name of the metric.</summary>
    [Input("metricName")]
    public Input<string>? MetricName { get; set; }

    /// <summary>Metrics and expressions instead of one metric.</summary>
    public InputList<MetricAlarmMetricQueryArgs> MetricQueries
    {
        get => _metricQueries ??= [];
        set => _metricQueries = value;
    }

    /// <summary>The namespace of the metric.</summary>
    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    /// <summary>ARNs to notify when the alarm ends.</summary>
    public InputList<string> OkActions
    {
        get => _okActions ??= [];
        set => _okActions = value;
    }

    /// <summary>The length of a period in seconds.</summary>
    [Input("period")]
    public Input<int>? Period { get; set; }

    /// <summary>SampleCount, Average, Sum, Minimum or Maximum.</summary>
    [Input("statistic")]
    public Input<string>? Statistic { get; set; }

    /// <summary>The tags of the alarm.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <summary>The value that the metric is compared with.</summary>
    [Input("threshold")]
    public Input<double>? Threshold { get; set; }

    /// <summary>missing (the default), ignore, breaching or notBreaching.</summary>
    [Input("treatMissingData")]
    public Input<string>? TreatMissingData { get; set; }
}
