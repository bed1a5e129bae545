using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>
/// Whether a table can be restored to any second of a recovery period.
/// Source: Amazon DynamoDB Developer Guide, "Point-in-time backups for DynamoDB".
/// </summary>
/// <param name="Enabled">Whether DynamoDB keeps continuous backups.</param>
/// <param name="PeriodInDays">Length of the recovery period in days, 1-35; 35 by default.</param>
public sealed record Recovery(bool Enabled, int PeriodInDays = 35)
{
    /// <summary>No continuous backups.</summary>
    public static Recovery Disabled { get; } = new(false);

    /// <summary>Writes the recovery, also a disabled one: without it the provider keeps what the table has.</summary>
    internal void ApplyTo(TableArgs table) => table.PointInTimeRecovery = Enabled
        ? new TablePointInTimeRecoveryArgs { Enabled = true, RecoveryPeriodInDays = PeriodInDays }
        : new TablePointInTimeRecoveryArgs { Enabled = false };
}
