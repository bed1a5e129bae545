namespace SalesData.Infra.Settings;

/// <summary>What keeps data from being lost.</summary>
/// <param name="PointInTimeRecovery">Whether the table can be restored to any second of the recovery period.</param>
/// <param name="RecoveryPeriodInDays">Length of that period in days, 1-35.</param>
/// <param name="DeletionProtection">Whether AWS refuses to delete the table.</param>
/// <param name="Protect">Whether Pulumi refuses to delete or replace the table.</param>
/// <param name="RetainOnDelete">Whether the table stays in AWS when it leaves the stack.</param>
public sealed record ProtectionSettings(
    bool PointInTimeRecovery,
    int RecoveryPeriodInDays,
    bool DeletionProtection,
    bool Protect,
    bool RetainOnDelete)
{
    internal static ProtectionSettings Read(SettingsReader reader) => new(
        reader.Flag("pointInTimeRecovery"),
        reader.WholeNumber("recoveryPeriodInDays", 1, 35, "DynamoDB keeps continuous backups for no longer"),
        reader.Flag("deletionProtection"),
        reader.Flag("protect"),
        reader.Flag("retainOnDelete"));
}
