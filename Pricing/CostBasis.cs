using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>What the cost of a stack depends on.</summary>
/// <param name="Region">The AWS region; null if the configuration does not name one.</param>
/// <param name="ReplicaRegions">Regions with a replica of the table.</param>
/// <param name="TableClass">Table class.</param>
/// <param name="BillingMode">How throughput is paid for.</param>
/// <param name="Targets">The read and write capacity of the table and of each index.</param>
/// <param name="AlarmMetrics">Metrics that the stack's own alarms watch.</param>
public sealed record CostBasis(
    string? Region,
    IReadOnlyList<string> ReplicaRegions,
    TableClass TableClass,
    BillingMode BillingMode,
    IReadOnlyList<ThroughputTarget> Targets,
    int AlarmMetrics)
{
    /// <summary>All regions with a copy of the table, that of the table first.</summary>
    internal IEnumerable<string?> Regions => ReplicaRegions.Prepend(Region);
}
