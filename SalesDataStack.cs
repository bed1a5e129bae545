using Pulumi;
using SalesData.Infra.Components;
using SalesData.Infra.Pricing;
using SalesData.Infra.Settings;

namespace SalesData.Infra;

/// <summary>Composes one stack: settings in, components created, outputs out.</summary>
public static class SalesDataStack
{
    /// <summary>With which the logical name of every resource begins.</summary>
    internal const string Name = "sales-data";

    /// <summary>Creates the stack's resources from the stack's configuration.</summary>
    /// <returns>
    /// The stack outputs <c>tableName</c>, <c>tableArn</c>, <c>indexName</c>, <c>indexArn</c>, <c>readPolicy</c>, <c>writePolicy</c>,
    /// <c>queryPolicy</c> and <c>monthlyCost</c>; of each further index its name and ARN, as <c>categoryDateIndexName</c> and
    /// <c>categoryDateIndexArn</c>; <c>alarmTopicArn</c> if there are alarms; with a stream of changes <c>streamArn</c> and
    /// <c>streamPolicy</c>.
    /// </returns>
    /// <exception cref="RunException">The configuration has problems; the message lists all of them. No resource was created.</exception>
    public static IDictionary<string, object?> Create() => Create(SalesDataSettings.From(new Config(), new Config("aws")));

    /// <summary>Creates the stack's resources from settings.</summary>
    /// <param name="settings">Settings that passed every check.</param>
    /// <returns>The stack outputs, as those of <see cref="Create()"/>.</returns>
    public static IDictionary<string, object?> Create(SalesDataSettings settings)
    {
        var tags = settings.Tags.Count > 0 ? (InputMap<string>)new Dictionary<string, string>(settings.Tags) : null;
        var table = new SalesDataTable(Name, ToTableArgs(settings, tags));
        var children = new ComponentResourceOptions { Parent = table };

        if (settings.ReplicaRegions is not [])
        {
            _ = new TableReplicas($"{Name}-replicas", ToReplicaArgs(settings, table, tags), children);
        }

        ThroughputAlarms? alarms = null;
        if (settings.Alarms is { } notification)
        {
            alarms = new ThroughputAlarms($"{Name}-alarms", ToAlarmArgs(settings, notification, table, tags), children);
        }

        if (settings.Dashboard)
        {
            _ = new SalesDashboard($"{Name}-dashboard", ToDashboardArgs(settings, table, alarms), children);
        }

        if (settings.ContributorInsights is { } mode)
        {
            _ = new KeyInsights($"{Name}-insights", new KeyInsightsArgs { Table = table, Mode = mode }, children);
        }

        TableBackups? backups = null;
        if (settings.BackupRetentionInDays > 0)
        {
            backups = new TableBackups($"{Name}-backups", ToBackupArgs(settings, table, tags), children);
        }

        var streamArn = settings.Stream.ViewType is null ? null : table.Table.StreamArn;
        var access = new AccessDocuments(table, settings.ReplicaRegions, streamArn);
        if (settings.IamPolicies)
        {
            _ = new AccessPolicies($"{Name}-access", new AccessPoliciesArgs { Documents = access, Path = $"/{Name}/{Deployment.Instance.StackName}/", Tags = tags }, children);
        }

        var cost = CostReport.Describe(ToCostBasis(settings, table, alarms, backups), PriceList.Current);

        var outputs = new Dictionary<string, object?>
        {
            ["tableName"] = table.TableName,
            ["tableArn"] = table.TableArn,
            ["indexName"] = table.IndexName,
            ["indexArn"] = table.IndexArn,
            ["readPolicy"] = access.Read,
            ["writePolicy"] = access.Write,
            ["queryPolicy"] = access.Query,
            ["monthlyCost"] = cost,
        };
        foreach (var index in table.Indexes.Skip(1))
        {
            outputs[$"{index.OutputPrefix}Name"] = index.Name;
            outputs[$"{index.OutputPrefix}Arn"] = index.Arn;
        }

        if (alarms is not null)
        {
            outputs["alarmTopicArn"] = alarms.TopicArn;
        }

        if (streamArn is not null)
        {
            outputs["streamArn"] = streamArn;
            outputs["streamPolicy"] = access.Stream;
        }

        return outputs;
    }

    private static CostBasis ToCostBasis(SalesDataSettings settings, SalesDataTable table, ThroughputAlarms? alarms, TableBackups? backups) => new()
    {
        Region = settings.Region,
        ReplicaRegions = settings.ReplicaRegions,
        TableClass = settings.TableClass,
        BillingMode = table.BillingMode,
        Targets = table.ThroughputTargets,
        Indexes = table.Indexes,
        AlarmMetrics = alarms?.MetricCount ?? 0,
        Dashboards = settings.Dashboard ? 1 : 0,
        // The table has no sort key.
        InsightsRules = settings.ContributorInsights is { } mode
            ? InsightsRules.Count(mode == KeyInsights.AccessedAndThrottledKeys, [false, .. table.Indexes.Select(index => index.Definition.SortKey is not null)])
            : 0,
        Recovery = settings.Recovery.Enabled,
        BackupRetentionInDays = settings.BackupRetentionInDays,
        BackupColdStorageAfterInDays = backups?.ColdStorageAfterDays,
    };

    private static SalesDataTableArgs ToTableArgs(SalesDataSettings settings, InputMap<string>? tags) => new()
    {
        TableName = settings.TableName,
        BillingMode = settings.Throughput.BillingMode,
        Throughput = settings.Throughput.Table,
        Indexes = settings.Indexes,
        Encryption = settings.Encryption,
        TimeToLive = settings.TimeToLive,
        Recovery = settings.Recovery,
        Protection = settings.Protection,
        TableClass = settings.TableClass,
        Stream = settings.Stream,
        Tags = tags,
        ImportName = settings.ImportTable ? settings.TableName : null,
    };

    private static TableReplicasArgs ToReplicaArgs(SalesDataSettings settings, SalesDataTable table, InputMap<string>? tags) => new()
    {
        Table = table,
        Regions = settings.ReplicaRegions,
        Recovery = settings.Recovery,
        Protection = settings.Protection,
        Tags = tags,
    };

    private static TableBackupsArgs ToBackupArgs(SalesDataSettings settings, SalesDataTable table, InputMap<string>? tags) => new()
    {
        Table = table,
        RetentionInDays = settings.BackupRetentionInDays,
        Protection = settings.Protection,
        Tags = tags,
    };

    private static ThroughputAlarmsArgs ToAlarmArgs(SalesDataSettings settings, AlarmSettings alarms, SalesDataTable table, InputMap<string>? tags) => new()
    {
        Table = table,
        ReplicaRegions = settings.ReplicaRegions,
        // Without the cast, null would become an input that holds null.
        TopicArn = alarms.TopicArn is { } arn ? (Input<string>)arn : null,
        Email = alarms.Email,
        CapacityPercent = alarms.CapacityPercent,
        Tags = tags,
    };

    private static SalesDashboardArgs ToDashboardArgs(SalesDataSettings settings, SalesDataTable table, ThroughputAlarms? alarms) => new()
    {
        Table = table,
        ReplicaRegions = settings.ReplicaRegions,
        AlarmArns = alarms?.AlarmArns ?? [],
    };
}
