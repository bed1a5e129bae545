using SalesData.Cli.Stacks;
using SalesData.Infra.Components;

namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with backups and the role that AWS Backup takes. Source: Service Authorization Reference, "Actions,
/// resources, and condition keys for AWS Backup"; AWS Backup Developer Guide, "Creating a backup vault", required permissions.
/// </summary>
internal static class BackupActions
{
    private const string RoleType = "aws:iam/role:Role";
    private const string AttachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string SelectionType = "aws:backup/selection:Selection";

    public static IReadOnlyList<ResourceActions> Of(PolicyScope scope)
    {
        // AWS makes the IDs of plans, which selections are part of.
        string[] plans = [scope.Arn("backup", "backup-plan:*")];
        return
        [
            new(
                TypeTokens.BackupVault,
                "BackupVault",
                ["backup:DescribeBackupVault", "backup:ListTags"],
                ["backup:CreateBackupVault", "backup:DeleteBackupVault", "backup:TagResource", "backup:UntagResource"],
                [scope.BackupVaultArn]),
            new(TypeTokens.BackupVault, "BackupStorage", [], ["backup-storage:MountCapsule"], ResourceActions.Anything),
            // The key that AWS manages for AWS Backup, which comes with the first vault of a region.
            new(
                TypeTokens.BackupVault,
                "BackupVaultKey",
                [],
                ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:RetireGrant"],
                [scope.Arn("kms", "key/*")]) { Conditions = [new("StringLike", "kms:ViaService", "backup.*")] },
            new(
                TypeTokens.BackupPlan,
                "BackupPlan",
                ["backup:GetBackupPlan", "backup:ListTags"],
                ["backup:CreateBackupPlan", "backup:DeleteBackupPlan", "backup:TagResource", "backup:UntagResource", "backup:UpdateBackupPlan"],
                plans),
            new(SelectionType, "BackupSelection", ["backup:GetBackupSelection"], ["backup:CreateBackupSelection", "backup:DeleteBackupSelection"], plans),
            .. RoleActions(scope),
        ];
    }

    /// <summary>The role is handed to AWS Backup alone, and gets the one policy that AWS manages for it: neither gives its caller more rights.</summary>
    private static IEnumerable<ResourceActions> RoleActions(PolicyScope scope)
    {
        string[] roles = [scope.BackupRoleArn];
        return
        [
            new(
                RoleType,
                "BackupRole",
                ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies"],
                ["iam:CreateRole", "iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRoleDescription"],
                roles),
            new(AttachmentType, "BackupRolePolicy", [], ["iam:AttachRolePolicy", "iam:DetachRolePolicy"], roles)
            {
                Conditions = [new("ArnEquals", "iam:PolicyARN", $"arn:{scope.Partition}:iam::aws:policy/{BackupRole.ManagedPolicy}")],
            },
            new(SelectionType, "PassBackupRole", [], ["iam:PassRole"], roles)
            {
                Conditions = [new("StringEquals", "iam:PassedToService", BackupRole.Service)],
            },
        ];
    }
}
