namespace Pulumi.Aws.Iam;

/// <summary>A policy.</summary>
public class Policy : CustomResource
{
    /// <summary>Registers a policy.</summary>
    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base("aws:iam/policy:Policy", name, args, options)
    {
    }

    /// <summary>The ARN of the policy.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The name of the policy.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
