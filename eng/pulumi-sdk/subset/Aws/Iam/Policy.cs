namespace Pulumi.Aws.Iam;

/// <summary>A policy.</summary>
public class Policy : CustomResource
{
    /// <summary>Registers a policy.</summary>
    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base("aws:iam/policy:Policy", name, args, options)
    {
    }
}
