namespace Pulumi.Aws.AppAutoScaling.Inputs;

/// <summary>A metric that AWS defines.</summary>
public sealed class PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs : ResourceArgs
{
    /// <summary>DynamoDBReadCapacityUtilization or DynamoDBWriteCapacityUtilization.</summary>
    [Input("predefinedMetricType", required: true)]
    public Input<string> PredefinedMetricType { get; set; } = null!;
}
