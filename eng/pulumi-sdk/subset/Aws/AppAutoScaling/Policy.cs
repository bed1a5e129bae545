namespace Pulumi.Aws.AppAutoScaling;

/// <summary>How a target scales.</summary>
public class Policy : CustomResource
{
    /// <summary>Registers a policy.</summary>
    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base("aws:appautoscaling/policy:Policy", name, args, options)
    {
    }
}
