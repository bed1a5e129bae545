namespace Pulumi.Aws.AppAutoScaling;

/// <summary>A capacity that scales.</summary>
public class Target : CustomResource
{
    /// <summary>Registers a target.</summary>
    public Target(string name, TargetArgs args, CustomResourceOptions? options = null)
        : base("aws:appautoscaling/target:Target", name, args, options)
    {
    }

    /// <summary>What scales.</summary>
    [Output("resourceId")]
    public Output<string> ResourceId { get; private set; } = null!;

    /// <summary>Which capacity of it scales.</summary>
    [Output("scalableDimension")]
    public Output<string> ScalableDimension { get; private set; } = null!;

    /// <summary>The service.</summary>
    [Output("serviceNamespace")]
    public Output<string> ServiceNamespace { get; private set; } = null!;
}
