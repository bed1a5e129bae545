using Pulumi;
using Pulumi.Aws.DynamoDB;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="TableReplicas"/>.</summary>
public sealed class TableReplicasArgs : ResourceArgs
{
    /// <summary>The table to replicate. It has a stream of both images, and on-demand capacity or write capacity that scales. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>AWS regions of the replicas, other than the table's. Required.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Whether each replica can be restored to a second of the past; disabled by default.</summary>
    public Recovery Recovery { get; init; } = Recovery.Disabled;

    /// <summary>
    /// What keeps the replicas from being deleted; nothing by default. A region that is left out has no replica afterwards, also with
    /// <see cref="Protection.RetainOnDelete"/>.
    /// </summary>
    public Protection Protection { get; init; } = Protection.None;

    /// <summary>Tags of the replicas; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>
/// Replicates a table to other regions. Source: Amazon DynamoDB Developer Guide, "Global tables", and Pulumi Registry,
/// "aws.dynamodb.TableReplica".
/// </summary>
public sealed class TableReplicas : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:TableReplicas";

    /// <summary>Creates a replica in each region.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table and the regions.</param>
    /// <param name="options">Resource options.</param>
    public TableReplicas(string name, TableReplicasArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        // DynamoDB replicates provisioned capacity only once all of its writes scale, and takes one region at a time.
        Resource? before = args.Table.Scaling;
        foreach (var region in args.Regions)
        {
            before = CreateReplica($"{name}-{region}", region, args, before);
        }

        RegisterOutputs();
    }

    private TableReplica CreateReplica(string name, string region, TableReplicasArgs args, Resource? before)
    {
        var options = new CustomResourceOptions { Parent = this };
        if (before is not null)
        {
            options.DependsOn.Add(before);
        }

        options.Protect = args.Protection.Protect ? true : null;
        return new TableReplica(name, new TableReplicaArgs
        {
            GlobalTableArn = args.Table.TableArn,
            Region = region,
            PointInTimeRecovery = args.Recovery.Enabled,
            DeletionProtectionEnabled = args.Protection.DeletionProtection,
            Tags = args.Tags ?? [],
        }, options);
    }
}
