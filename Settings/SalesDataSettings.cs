using Pulumi;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>The configuration of one stack, read once and checked completely.</summary>
/// <param name="TableName">Physical name of the table, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>.</param>
/// <param name="Throughput">How throughput is paid for, and how much there is.</param>
/// <param name="Indexes">The global secondary indexes of the table.</param>
/// <param name="Recovery">Whether the table can be restored to a second of the past.</param>
/// <param name="Protection">What keeps the table from being deleted.</param>
/// <param name="Encryption">Which key encrypts the table.</param>
/// <param name="TableClass">Table class.</param>
/// <param name="TimeToLive">Whether items expire.</param>
/// <param name="Stream">What the stream of changes carries.</param>
/// <param name="ReplicaRegions">Regions with a replica of the table.</param>
/// <param name="Alarms">Who is notified of alarms; null for no alarms.</param>
/// <param name="Dashboard">Whether there is a CloudWatch dashboard.</param>
/// <param name="ImportTable">Whether to import an existing table of this name instead of creating one.</param>
/// <param name="BackupRetentionInDays">How long a daily backup is kept, in days, 1-36500; 0 for no backups.</param>
/// <param name="ContributorInsights">Which keys of table and index CloudWatch shows: the mode of Contributor Insights; null for none.</param>
/// <param name="IamPolicies">Whether managed policies are created from the policy documents.</param>
/// <param name="Tags">Tags of every taggable resource.</param>
/// <param name="Region">The AWS region; null if the configuration does not name one.</param>
public sealed record SalesDataSettings(
    string TableName,
    ThroughputSettings Throughput,
    IReadOnlyList<IndexDefinition> Indexes,
    Recovery Recovery,
    Protection Protection,
    Encryption Encryption,
    TableClass TableClass,
    TimeToLive TimeToLive,
    StreamSpecification Stream,
    IReadOnlyList<string> ReplicaRegions,
    AlarmSettings? Alarms,
    bool Dashboard,
    bool ImportTable,
    int BackupRetentionInDays,
    string? ContributorInsights,
    bool IamPolicies,
    IReadOnlyDictionary<string, string> Tags,
    string? Region)
{
    /// <summary>Reads the settings of the stack that is being deployed.</summary>
    /// <param name="project">The project's configuration; defaults are those of <c>Pulumi.yaml</c>.</param>
    /// <param name="aws">The configuration of the AWS provider.</param>
    /// <returns>Settings that passed every check.</returns>
    /// <exception cref="RunException">The configuration has problems; the message lists all of them.</exception>
    public static SalesDataSettings From(Config project, Config aws)
    {
        var name = Deployment.Instance.ProjectName;
        var settings = Read(project.Get, name, aws.Get("region"), ConfiguredKeys.Of(name), out var problems);
        var secrets = ConfiguredKeys.Secret();
        return problems is [] ? settings : throw new RunException(SettingsReport.Describe(
            [.. problems.Select(problem => secrets.Contains(problem.Key) ? problem with { Value = "[secret]" } : problem)],
            Deployment.Instance.StackName));
    }

    /// <summary>Reads and checks every setting, whatever is wrong with the others.</summary>
    /// <param name="valueOf">Returns the configured value of a key without its namespace, or null.</param>
    /// <param name="project">The namespace of the keys.</param>
    /// <param name="region">The AWS region; null if the configuration does not name one.</param>
    /// <param name="configuredKeys">Keys of the namespace that are configured, of which an unknown one is a problem.</param>
    /// <param name="problems">All that is wrong; empty if the settings can be used.</param>
    /// <returns>The settings, to be used only if there are no problems.</returns>
    internal static SalesDataSettings Read(Func<string, string?> valueOf, string project, string? region, IEnumerable<string> configuredKeys, out IReadOnlyList<SettingProblem> problems)
    {
        var reader = new SettingsReader(valueOf, project, region);

        var tableName = reader.TableName("tableName");
        var throughput = ThroughputSettings.Read(reader);
        var encryption = EncryptionSettings.Read(reader);
        var stream = StreamSettings.Read(reader);
        var settings = new SalesDataSettings(
            tableName,
            throughput,
            IndexSettings.Read(reader, throughput.Index),
            new Recovery(
                reader.Boolean("pointInTimeRecovery"),
                reader.WholeNumber("recoveryPeriodInDays", 1, 35, "DynamoDB keeps continuous backups for no longer")),
            new Protection
            {
                DeletionProtection = reader.Boolean("deletionProtection"),
                Protect = reader.Boolean("protect"),
                RetainOnDelete = reader.Boolean("retainOnDelete"),
            },
            encryption,
            reader.Choice("tableClass", "these are DynamoDB's table classes", TableClass.All, tableClass => tableClass.Name),
            TimeToLiveSettings.Read(reader),
            stream,
            ReplicaSettings.Read(reader, throughput, encryption, stream),
            AlarmSettings.Read(reader),
            reader.Boolean("dashboard"),
            reader.Boolean("importTable"),
            reader.WholeNumber("backupRetentionInDays", 0, 36_500, "0 makes no backups, and AWS Backup keeps one for no longer than 100 years"),
            InsightsSettings.Read(reader),
            reader.Boolean("iamPolicies"),
            TagSettings.Read(reader),
            region);

        reader.RefuseUnknown(configuredKeys);
        problems = reader.Problems;
        return settings;
    }
}
