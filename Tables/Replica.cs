using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>A replica of a table. A copy of the orders is protected like the orders.</summary>
/// <param name="Region">The AWS region that it is in.</param>
internal sealed record Replica(string Region)
{
    public TableReplicaArgs ToArgs(Recovery recovery, Protection protection) => new()
    {
        RegionName = Region,
        PropagateTags = true,
        PointInTimeRecovery = recovery.Enabled,
        DeletionProtectionEnabled = protection.DeletionProtection,
    };
}
