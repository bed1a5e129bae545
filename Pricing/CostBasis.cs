using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>What the cost of a stack depends on.</summary>
public sealed record CostBasis
{
    /// <summary>The AWS region; null if the configuration does not name one. Required.</summary>
    public required string? Region { get; init; }

    /// <summary>How throughput is paid for. Required.</summary>
    public required BillingMode BillingMode { get; init; }

    /// <summary>The read and write capacity of the table and of each index. Required.</summary>
    public required IReadOnlyList<ThroughputTarget> Targets { get; init; }

    /// <summary>The indexes. Required.</summary>
    public required IReadOnlyList<TableIndex> Indexes { get; init; }

    /// <summary>Table class; <see cref="TableClass.Standard"/> by default.</summary>
    public TableClass TableClass { get; init; } = TableClass.Standard;

    /// <summary>Regions with a replica of the table; none by default.</summary>
    public IReadOnlyList<string> ReplicaRegions { get; init; } = [];

    /// <summary>Metrics that the stack's own alarms watch, from 0; 0 by default.</summary>
    public int AlarmMetrics { get; init; }

    /// <summary>CloudWatch dashboards, from 0; 0 by default.</summary>
    public int Dashboards { get; init; }

    /// <summary>Rules of CloudWatch Contributor Insights, as <see cref="Pricing.InsightsRules"/> counts them; 0 by default.</summary>
    public int InsightsRules { get; init; }

    /// <summary>Whether table and replicas have point-in-time recovery; false by default.</summary>
    public bool Recovery { get; init; }

    /// <summary>Days for which each daily backup is kept; 0 (default) for no backups.</summary>
    public int BackupRetentionInDays { get; init; }

    /// <summary>Days after which a backup moves to cold storage; null (default) if it never does.</summary>
    public int? BackupColdStorageAfterInDays { get; init; }

    /// <summary>All regions with a copy of the table, that of the table first.</summary>
    internal IEnumerable<string?> Regions => ReplicaRegions.Prepend(Region);

    /// <summary>
    /// Alarms that Application Auto Scaling creates, those of replicas included: AWS registers scaling in their regions too.
    /// Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with DynamoDB auto scaling".
    /// </summary>
    internal int ScalingAlarms => Targets.Count(target => target.Capacity.AutoScaling is not null) * MonthlyCost.AlarmsOfPolicy * Regions.Count();

    internal bool Provisioned => BillingMode == BillingMode.Provisioned;
}
