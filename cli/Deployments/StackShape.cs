using System.Globalization;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Deployments;

/// <summary>What of a stack AWS changes only in a certain order.</summary>
internal sealed record StackShape
{
    public const string Provisioned = "PROVISIONED";

    public string BillingMode { get; init; } = Provisioned;

    /// <summary>Provisioned units of the table; null on demand.</summary>
    public Units? Table { get; init; }

    /// <summary>Name, keys and projection of each index on a line of its own, in the order of their names.</summary>
    public string Indexes { get; init; } = "";

    /// <summary>Sort key of the index by category and date; empty if there is no such index.</summary>
    public string OrderDateAttribute { get; init; } = "";

    /// <summary>Provisioned units of each index; null on demand.</summary>
    public Units? Index { get; init; }

    /// <summary>What Application Auto Scaling may set; null if it sets nothing.</summary>
    public ScalingShape? Scaling { get; init; }

    public Maxima TableMaxima { get; init; } = Maxima.None;

    public Maxima IndexMaxima { get; init; } = Maxima.None;

    public bool TtlEnabled { get; init; }

    public string TtlAttribute { get; init; } = "";

    /// <summary>Whether a KMS key of the account encrypts the table.</summary>
    public bool UsesKms { get; init; }

    /// <summary>ARN of the customer-managed key; empty for none.</summary>
    public string KeyArn { get; init; } = "";

    /// <summary>View of the stream; empty for no stream.</summary>
    public string Stream { get; init; } = "";

    public bool DeletionProtection { get; init; }

    /// <summary>Whether Pulumi refuses to delete what the table is made of.</summary>
    public bool Protect { get; init; }

    /// <summary>Regions with a replica in their order, separated by commas.</summary>
    public string ReplicaRegions { get; init; } = "";

    /// <summary>Days for which a backup is kept; 0 for no backups.</summary>
    public int BackupRetentionInDays { get; init; }

    public IReadOnlyList<string> Replicas => ReplicaRegions.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool IsProvisioned => BillingMode == Provisioned;

    /// <summary>Whether deploying this on top of another shape builds an index.</summary>
    public bool AddsIndexTo(StackShape other) => Indexes.Split('\n').Except(other.Indexes.Split('\n')).Any();

    /// <summary>The shape once this was deployed: what it removes is gone.</summary>
    public StackShape Settled => this with { TableMaxima = TableMaxima.Settled, IndexMaxima = IndexMaxima.Settled };

    /// <summary>The settings that say this, by key.</summary>
    public IReadOnlyDictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["billingMode"] = BillingMode,
            ["orderDateAttribute"] = OrderDateAttribute,
            ["autoScaling"] = Text(Scaling is not null),
            ["maxReadRequestUnits"] = Text(TableMaxima.Read),
            ["maxWriteRequestUnits"] = Text(TableMaxima.Write),
            ["indexMaxReadRequestUnits"] = Text(IndexMaxima.Read),
            ["indexMaxWriteRequestUnits"] = Text(IndexMaxima.Write),
            ["ttlEnabled"] = Text(TtlEnabled),
            ["ttlAttribute"] = TtlAttribute,
            ["encryption"] = KeyArn.Length > 0 ? EncryptionSettings.CustomerManaged : UsesKms ? EncryptionSettings.AwsManaged : EncryptionSettings.AwsOwned,
            ["kmsKeyArn"] = KeyArn,
            ["streamViewType"] = Stream,
            ["deletionProtection"] = Text(DeletionProtection),
            ["protect"] = Text(Protect),
            ["replicaRegions"] = ReplicaRegions,
            ["backupRetentionInDays"] = Text(BackupRetentionInDays),
        };
        if (Table is { } table && Index is { } index)
        {
            settings["readCapacity"] = Text(table.Read);
            settings["writeCapacity"] = Text(table.Write);
            settings["indexReadCapacity"] = Text(index.Read);
            settings["indexWriteCapacity"] = Text(index.Write);
        }

        if (Scaling is { } scaling)
        {
            settings["maxReadCapacity"] = Text(scaling.Table.Read);
            settings["maxWriteCapacity"] = Text(scaling.Table.Write);
            settings["indexMaxReadCapacity"] = Text(scaling.Index.Read);
            settings["indexMaxWriteCapacity"] = Text(scaling.Index.Write);
            settings["targetUtilization"] = Text(scaling.TargetUtilization);
        }

        return settings;
    }

    private static string Text(bool flag) => flag ? "true" : "false";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Read and write units.</summary>
internal sealed record Units(int Read, int Write);

/// <summary>Maxima and target utilization in percent of capacity that scales.</summary>
internal sealed record ScalingShape(Units Table, Units Index, int TargetUtilization);
