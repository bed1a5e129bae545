namespace Pulumi.Aws.Iam;

/// <summary>A managed policy that a role has.</summary>
public class RolePolicyAttachment : CustomResource
{
    /// <summary>Registers an attachment.</summary>
    public RolePolicyAttachment(string name, RolePolicyAttachmentArgs args, CustomResourceOptions? options = null)
        : base("aws:iam/rolePolicyAttachment:RolePolicyAttachment", name, args, options)
    {
    }
}
