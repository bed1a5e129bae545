namespace Pulumi.Aws.CloudWatch.Inputs;

/// <summary>The metric of a query.</summary>
public sealed class MetricAlarmMetricQueryMetricArgs : ResourceArgs
{
    [Input("dimensions")]
    private InputMap<string>? _dimensions;

    /// <summary>No arguments.</summary>
    public static new MetricAlarmMetricQueryMetricArgs Empty => new();

    /// <summary>What the metric is about.</summary>
    public InputMap<string> Dimensions
    {
        get => _dimensions ??= [];
        set => _dimensions = value;
    }

    /// <summary>The name of the metric.</summary>
    [Input("metricName", required: true)]
    public Input<string> MetricName { get; set; } = null!;

    /// <summary>The namespace of the metric.</summary>
    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    /// <summary>The seconds of a period.</summary>
    [Input("period")]
    public Input<int>? Period { get; set; }

    /// <summary>The statistic.</summary>
    [Input("stat", required: true)]
    public Input<string> Stat { get; set; } = null!;
}
