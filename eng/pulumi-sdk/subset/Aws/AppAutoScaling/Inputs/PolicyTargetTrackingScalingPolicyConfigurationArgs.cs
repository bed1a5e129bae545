namespace Pulumi.Aws.AppAutoScaling.Inputs;

/// <summary>The value that a policy keeps a metric at.</summary>
public sealed class PolicyTargetTrackingScalingPolicyConfigurationArgs : ResourceArgs
{
    /// <summary>The metric.</summary>
    [Input("predefinedMetricSpecification")]
    public Input<PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs>? PredefinedMetricSpecification
    {
        get; set;
    }

    /// <summary>The value of the metric.</summary>
    [Input("targetValue", required: true)]
    public Input<double> TargetValue { get; set; } = null!;
}
