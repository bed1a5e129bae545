using Pulumi;

namespace SalesData.Infra.Settings;

/// <summary>The configuration of one stack, read once and checked completely.</summary>
/// <param name="TableName">Physical name of the table, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>.</param>
/// <param name="Capacity">How capacity is paid for, and how much there is.</param>
/// <param name="Scaling">Capacity that follows the load.</param>
/// <param name="Protection">What keeps data from being lost.</param>
/// <param name="Encryption">Which key encrypts the table.</param>
/// <param name="Storage">How items are kept, copied and given up.</param>
/// <param name="Alarms">Who is told when the table or the index is throttled.</param>
/// <param name="ImportTable">Whether to take over an existing table of this name instead of making one.</param>
/// <param name="ContributorInsights">Whether CloudWatch shows the keys of table and index that are used most.</param>
/// <param name="IamPolicies">Whether the policy documents are made as managed policies.</param>
/// <param name="Tags">Tags of every resource that can have some.</param>
/// <param name="Region">The AWS region; null when the configuration does not say.</param>
public sealed record SalesDataSettings(
    string TableName,
    CapacitySettings Capacity,
    ScalingSettings Scaling,
    ProtectionSettings Protection,
    EncryptionSettings Encryption,
    StorageSettings Storage,
    AlarmSettings Alarms,
    bool ImportTable,
    bool ContributorInsights,
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
        var settings = Read(project.Get, Deployment.Instance.ProjectName, aws.Get("region"), out var problems);
        return problems is [] ? settings : throw new RunException(SettingsReport.Of(problems, Deployment.Instance.StackName));
    }

    /// <summary>Reads and checks every setting, whatever is wrong with the others.</summary>
    /// <param name="valueOf">Gives the configured value of a key without its namespace, or null.</param>
    /// <param name="project">The namespace of the keys.</param>
    /// <param name="region">The AWS region; null when the configuration does not say.</param>
    /// <param name="problems">All that is wrong; empty when the settings can be used.</param>
    /// <returns>The settings, to be used only when there are no problems.</returns>
    internal static SalesDataSettings Read(Func<string, string?> valueOf, string project, string? region, out IReadOnlyList<SettingProblem> problems)
    {
        var reader = new SettingsReader(valueOf, project, region);

        var tableName = reader.TableName("tableName");
        var capacity = CapacitySettings.Read(reader);
        var scaling = ScalingSettings.Read(reader, capacity);
        var encryption = EncryptionSettings.Read(reader);
        var settings = new SalesDataSettings(
            tableName,
            capacity,
            scaling,
            ProtectionSettings.Read(reader),
            encryption,
            StorageSettings.Read(reader, capacity, scaling, encryption),
            AlarmSettings.Read(reader),
            reader.Flag("importTable"),
            reader.Flag("contributorInsights"),
            reader.Flag("iamPolicies"),
            TagSettings.Read(reader),
            region);

        problems = reader.Problems;
        return settings;
    }
}
