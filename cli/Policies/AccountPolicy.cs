using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>
/// What nobody in an account may do, as a service control policy or a permissions boundary denies it. Deletion protection is not in it:
/// switching that off is an update of the table as any other, and the deletion that would follow is denied.
/// Source: AWS Organizations User Guide, "Service control policies".
/// </summary>
internal static class AccountPolicy
{
    public static PolicyDocument Of(PolicyScope scope) => new(
    [
        Deny("KeepTable", ["dynamodb:DeleteTable", "dynamodb:DeleteTableReplica"], scope.TableArns),
        Deny("KeepTableBackups", ["dynamodb:DeleteBackup"], [.. scope.TableArns.Select(arn => $"{arn}/backup/*")]),
        .. scope.Settings.Recovery.Enabled ? [Deny("KeepRecovery", ["dynamodb:UpdateContinuousBackups"], scope.TableArns)] : Array.Empty<Statement>(),
        .. scope.Settings.BackupRetentionInDays > 0 ? [KeepVault(scope)] : Array.Empty<Statement>(),
    ]);

    private static Statement KeepVault(PolicyScope scope) => Deny(
        "KeepVault",
        ["backup:DeleteBackupVault", "backup:DeleteBackupVaultAccessPolicy", "backup:DeleteBackupVaultLockConfiguration"],
        [scope.BackupVaultArn]);

    private static Statement Deny(string sid, IReadOnlyList<string> actions, IReadOnlyList<string> resources) => new(sid, actions, resources) { Denies = true };
}
