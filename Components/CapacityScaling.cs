using Pulumi;
using Pulumi.Aws.AppAutoScaling;
using Pulumi.Aws.AppAutoScaling.Inputs;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="CapacityScaling"/>.</summary>
public sealed class CapacityScalingArgs : ResourceArgs
{
    /// <summary>The capacities of a table, of which those with a maximum scale. Required.</summary>
    public required IReadOnlyList<ThroughputTarget> Targets { get; init; }

    /// <summary>Tags of the scalable targets; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>
/// Lets the capacity of a table and its indexes follow the load, between the provisioned units and a maximum.
/// Source: Application Auto Scaling User Guide, "Amazon DynamoDB and Application Auto Scaling".
/// </summary>
public sealed class CapacityScaling : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:CapacityScaling";

    private const string ServiceNamespace = "dynamodb";

    /// <summary>Source: Terraform Registry, "aws_appautoscaling_policy"; AWS itself takes one more.</summary>
    private const int MaxPolicyNameLength = 255;

    /// <summary>Creates a scalable target and a target-tracking policy for each capacity that scales.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The capacities.</param>
    /// <param name="options">Resource options.</param>
    public CapacityScaling(string name, CapacityScalingArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        foreach (var target in args.Targets)
        {
            if (target.Capacity.AutoScaling is { } scaling)
            {
                Scale($"{name}-{target.LogicalName}", target, scaling, args.Tags);
            }
        }

        RegisterOutputs();
    }

    private void Scale(string name, ThroughputTarget target, AutoScaling scaling, InputMap<string>? tags)
    {
        var scalable = new Target(name, new TargetArgs
        {
            ServiceNamespace = ServiceNamespace,
            ResourceId = target.ResourceId,
            ScalableDimension = target.ScalableDimension,
            MinCapacity = target.Capacity.Units,
            MaxCapacity = scaling.MaxUnits,
            Tags = tags ?? [],
        }, new CustomResourceOptions { Parent = this });

        _ = new Policy(name, new PolicyArgs
        {
            // A metric of a target takes one target-tracking policy: under a stable name it is always the same.
            Name = target.ResourceId.Apply(resource => PolicyName(target.UtilizationMetric, resource)),
            PolicyType = "TargetTrackingScaling",
            ServiceNamespace = scalable.ServiceNamespace,
            ResourceId = scalable.ResourceId,
            ScalableDimension = scalable.ScalableDimension,
            TargetTrackingScalingPolicyConfiguration = new PolicyTargetTrackingScalingPolicyConfigurationArgs
            {
                TargetValue = (double)scaling.TargetUtilization,
                PredefinedMetricSpecification = new PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                {
                    PredefinedMetricType = target.UtilizationMetric,
                },
            },
        }, new CustomResourceOptions { Parent = this });
    }

    /// <summary>A policy belongs to one target, so what does not fit into its name tells nothing apart.</summary>
    private static string PolicyName(string metric, string resource)
    {
        var name = $"{metric}:{resource}";
        return name[..Math.Min(name.Length, MaxPolicyNameLength)];
    }
}
