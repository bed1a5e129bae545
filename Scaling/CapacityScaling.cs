using Pulumi;
using Pulumi.Aws.AppAutoScaling;
using Pulumi.Aws.AppAutoScaling.Inputs;
using SalesData.Infra.Settings;

namespace SalesData.Infra.Scaling;

/// <summary>
/// Lets the capacity of a table and its index follow the load, between the configured capacity and a maximum.
/// Source: Application Auto Scaling User Guide, "Amazon DynamoDB and Application Auto Scaling".
/// </summary>
public sealed class CapacityScaling : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:CapacityScaling";

    private const string Service = "dynamodb";

    /// <summary>Makes a scalable target and a target-tracking policy for read and write of the table and of the index.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="table">The table whose capacity is scaled.</param>
    /// <param name="capacity">The configured capacity, which is the minimum.</param>
    /// <param name="scaling">Maxima and target.</param>
    /// <param name="tags">Tags of the scalable targets.</param>
    /// <param name="options">Resource options.</param>
    public CapacityScaling(
        string name,
        SalesDataTable table,
        CapacitySettings capacity,
        ScalingSettings scaling,
        IReadOnlyDictionary<string, string> tags,
        ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        // Both names come from outputs of the table, so nothing is scaled before table and index exist.
        var tableId = Output.Format($"table/{table.TableName}");
        var indexId = Output.Format($"table/{table.TableName}/index/{table.IndexName}");

        foreach (var dimension in ScaledDimension.All)
        {
            var isTable = dimension.Kind == "table";
            var resourceId = isTable ? tableId : indexId;
            var target = new Target($"{name}-{dimension.Name}", new TargetArgs
            {
                ServiceNamespace = Service,
                ResourceId = resourceId,
                ScalableDimension = dimension.Dimension,
                MinCapacity = dimension.Of(isTable ? capacity.Table : capacity.Index),
                MaxCapacity = dimension.Of(isTable ? scaling.TableMaximum : scaling.IndexMaximum),
                Tags = new Dictionary<string, string>(tags),
            }, new CustomResourceOptions { Parent = this });

            _ = new Policy($"{name}-{dimension.Name}", new PolicyArgs
            {
                // A metric of a target takes one target-tracking policy: under a stable name it is always the same.
                Name = Output.Format($"{dimension.Metric}:{resourceId}"),
                PolicyType = "TargetTrackingScaling",
                ServiceNamespace = target.ServiceNamespace,
                ResourceId = target.ResourceId,
                ScalableDimension = target.ScalableDimension,
                TargetTrackingScalingPolicyConfiguration = new PolicyTargetTrackingScalingPolicyConfigurationArgs
                {
                    TargetValue = (double)scaling.TargetUtilization,
                    PredefinedMetricSpecification = new PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                    {
                        PredefinedMetricType = dimension.Metric,
                    },
                },
            }, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }
}
