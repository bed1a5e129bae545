namespace Pulumi.Aws.CloudWatch.Inputs;

/// <summary>The metric of a query.</summary>
public sealed class MetricAlarmMetricQueryMetricArgs : ResourceArgs
{
    [Input("dimensions")]
    private InputMap<string>? _dimensions;

    /// <summary>The dimensions of the metric.</summary>
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

    /// <summary>The length of a period in seconds.</summary>
    [Input("period", required: true)]
    public Input<int> Period { get; set; } = null!;

    /// <summary>The statistic.</summary>
    [Input("stat", required: true)]
    public Input<string> Stat { get; set; } = null!;
}
