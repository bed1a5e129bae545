using Pulumi;
using Pulumi.Aws.Iam;
using SalesData.Infra.Iam;

namespace SalesData.Infra.Components;

/// <summary>
/// The role that AWS Backup takes to back a table up, which can restore nothing.
/// Source: AWS Backup Developer Guide, "IAM service roles" and "Managed policies for AWS Backup".
/// </summary>
internal sealed class BackupRole
{
    /// <summary>The service that takes the role.</summary>
    public const string Service = "backup.amazonaws.com";

    /// <summary>Path and name of the policy that AWS manages for it.</summary>
    public const string ManagedPolicy = "service-role/AWSBackupServiceRolePolicyForBackup";

    private static readonly PolicyDocument Trust = new([new Statement("AwsBackup", ["sts:AssumeRole"], []) { ServicePrincipal = Service }]);

    /// <summary>Creates the role with its policy.</summary>
    public BackupRole(string name, Output<string> tableArn, InputMap<string> tags, ComponentResource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var role = new Role(
            $"{name}-role",
            new RoleArgs { Description = "Lets AWS Backup back up the sales table", AssumeRolePolicy = Trust.ToString(), Tags = tags },
            options);
        Attachment = new RolePolicyAttachment(
            $"{name}-role-policy",
            new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = tableArn.Apply(ManagedPolicyBeside) },
            options);
        Arn = role.Arn;
    }

    /// <summary>ARN of the role.</summary>
    public Output<string> Arn { get; }

    /// <summary>What gives the role its permissions: without it AWS Backup refuses the role.</summary>
    public RolePolicyAttachment Attachment { get; }

    /// <summary>The ARN of the policy in the partition of another ARN.</summary>
    private static string ManagedPolicyBeside(string arn) => $"arn:{arn.Split(':')[1]}:iam::aws:policy/{ManagedPolicy}";
}
