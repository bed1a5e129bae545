namespace Pulumi.Aws.Iam;

/// <summary>Arguments of an attachment.</summary>
public sealed class RolePolicyAttachmentArgs : ResourceArgs
{
    /// <summary>The ARN of the policy.</summary>
    [Input("policyArn", required: true)]
    public Input<string> PolicyArn { get; set; } = null!;

    /// <summary>The name of the role.</summary>
    [Input("role", required: true)]
    public Input<string> Role { get; set; } = null!;
}
