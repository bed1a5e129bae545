namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>Point-in-time recovery of a table.</summary>
public sealed class TablePointInTimeRecoveryArgs : ResourceArgs
{
    /// <summary>Whether the table can be restored to a point in time.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; set; } = null!;

    /// <summary>How far back a restore may go; default: 35 days.</summary>
    [Input("recoveryPeriodInDays")]
    public Input<int>? RecoveryPeriodInDays { get; set; }
}
