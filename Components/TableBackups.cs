using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Aws.Backup.Inputs;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="TableBackups"/>.</summary>
public sealed class TableBackupsArgs : ResourceArgs
{
    /// <summary>The table to back up. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>
    /// How long a backup is kept, in days, 1-36500. Required. A change applies to the backups made from then on.
    /// Source: AWS Backup Developer Guide, API reference, "Lifecycle", DeleteAfterDays.
    /// </summary>
    public required int RetentionInDays { get; init; }

    /// <summary>
    /// What keeps the vault from being deleted, as it keeps the table; nothing by default. AWS itself deletes no vault that holds a backup.
    /// </summary>
    public Protection Protection { get; init; } = Protection.None;

    /// <summary>Tags of the vault, the plan and the role; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>
/// Backs a table up every day with AWS Backup, into a vault of its own. Source: AWS Backup Developer Guide, "Advanced DynamoDB backup".
/// </summary>
public sealed class TableBackups : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:TableBackups";

    /// <summary>Every day at five o'clock UTC. Source: AWS Backup Developer Guide, "Backup plan options and configuration".</summary>
    private const string Daily = "cron(0 5 * * ? *)";

    /// <summary>
    /// A backup stays in cold storage for at least 90 days.
    /// Source: AWS Backup Developer Guide, API reference, "Lifecycle", MoveToColdStorageAfterDays.
    /// </summary>
    private const int MinDaysInColdStorage = 90;

    /// <summary>The longest recovery period of a table, within which a recovery is quicker than a restore from cold storage.</summary>
    private const int DaysInWarmStorage = 35;

    /// <summary>Creates vault, plan, role and selection.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table and how long its backups are kept.</param>
    /// <param name="options">Resource options.</param>
    public TableBackups(string name, TableBackupsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        var tags = args.Tags ?? [];
        ColdStorageAfterDays = args.RetentionInDays >= DaysInWarmStorage + MinDaysInColdStorage ? DaysInWarmStorage : null;

        var protectedOptions = new CustomResourceOptions { Parent = this };
        args.Protection.ApplyTo(protectedOptions);
        var vault = new Vault($"{name}-vault", new VaultArgs { Tags = tags }, protectedOptions);

        var rule = new PlanRuleArgs { RuleName = "daily", TargetVaultName = vault.Name, Schedule = Daily, Lifecycle = ToLifecycle(args) };
        var plan = new Plan($"{name}-plan", new PlanArgs { Rules = rule, Tags = tags }, new CustomResourceOptions { Parent = this });

        var role = new BackupRole(name, args.Table.TableArn, tags, this);
        _ = new Selection(
            $"{name}-selection",
            new SelectionArgs { PlanId = plan.Id, IamRoleArn = role.Arn, Resources = args.Table.TableArn },
            new CustomResourceOptions { Parent = this, DependsOn = { role.Attachment } });
        RegisterOutputs();
    }

    /// <summary>Days after which a backup moves to cold storage; null if it is not kept long enough for that.</summary>
    public int? ColdStorageAfterDays { get; }

    private PlanRuleLifecycleArgs ToLifecycle(TableBackupsArgs args)
    {
        var lifecycle = new PlanRuleLifecycleArgs { DeleteAfter = args.RetentionInDays };
        if (ColdStorageAfterDays is { } days)
        {
            lifecycle.ColdStorageAfter = days;
        }

        return lifecycle;
    }
}
