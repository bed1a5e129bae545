namespace Pulumi.Aws.Iam;

/// <summary>A role.</summary>
public class Role : CustomResource
{
    /// <summary>Registers a role.</summary>
    public Role(string name, RoleArgs args, CustomResourceOptions? options = null)
        : base("aws:iam/role:Role", name, args, options)
    {
    }

    /// <summary>The ARN of the role.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The name of the role.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
