using Pulumi.Aws.AppAutoScaling.Inputs;

namespace Pulumi.Aws.AppAutoScaling;

/// <summary>Arguments of a policy.</summary>
public sealed class PolicyArgs : ResourceArgs
{
    /// <summary>The name of the policy; default: made by Pulumi.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>StepScaling (the default) or TargetTrackingScaling.</summary>
    [Input("policyType")]
    public Input<string>? PolicyType { get; set; }

    /// <summary>What scales: table/T or table/T/index/I.</summary>
    [Input("resourceId", required: true)]
    public Input<string> ResourceId { get; set; } = null!;

    /// <summary>Which capacity of it scales.</summary>
    [Input("scalableDimension", required: true)]
    public Input<string> ScalableDimension { get; set; } = null!;

    /// <summary>The service; here dynamodb.</summary>
    [Input("serviceNamespace", required: true)]
    public Input<string> ServiceNamespace { get; set; } = null!;

    /// <summary>With TargetTrackingScaling: the target.</summary>
    [Input("targetTrackingScalingPolicyConfiguration")]
    public Input<PolicyTargetTrackingScalingPolicyConfigurationArgs>? TargetTrackingScalingPolicyConfiguration { get; set; }
}
