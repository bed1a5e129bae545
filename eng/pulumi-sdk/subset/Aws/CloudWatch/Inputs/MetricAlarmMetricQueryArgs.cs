namespace Pulumi.Aws.CloudWatch.Inputs;

/// <summary>A metric or an expression of an alarm.</summary>
public sealed class MetricAlarmMetricQueryArgs : ResourceArgs
{
    /// <summary>An expression over other queries.</summary>
    [Input("expression")]
    public Input<string>? Expression { get; set; }

    /// <summary>The name of the query in expressions.</summary>
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    /// <summary>The text shown for the query.</summary>
    [Input("label")]
    public Input<string>? Label { get; set; }

    /// <summary>The metric.</summary>
    [Input("metric")]
    public Input<MetricAlarmMetricQueryMetricArgs>? Metric { get; set; }

    /// <summary>Whether the alarm looks at this query; true for one only.</summary>
    [Input("returnData")]
    public Input<bool>? ReturnData { get; set; }
}
