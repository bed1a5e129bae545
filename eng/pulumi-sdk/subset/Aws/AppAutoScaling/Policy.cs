namespace Pulumi.Aws.AppAutoScaling;

/// <summary>How a target scales.</summary>
public class Policy : CustomResource
{
    /// <summary>Registers a policy.</summary>
    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base("aws:appautoscaling/policy:Policy", name, args, options)
    {
    }

    /// <summary>The ARN of the policy.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The name of the policy.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
