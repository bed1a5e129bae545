using Pulumi;

namespace SalesData.Infra.Settings;

/// <summary>The configuration of one stack, read once and checked completely.</summary>
/// <param name="TableName">Physical name of the table, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>.</param>
/// <param name="ReadCapacity">Read capacity units of the table, 1-40,000.</param>
/// <param name="WriteCapacity">Write capacity units of the table, 1-40,000.</param>
/// <param name="IndexReadCapacity">Read capacity units of the index, 1-40,000.</param>
/// <param name="IndexWriteCapacity">Write capacity units of the index, 1-40,000, at least <paramref name="WriteCapacity"/>.</param>
public sealed record SalesDataSettings(
    string TableName,
    int ReadCapacity,
    int WriteCapacity,
    int IndexReadCapacity,
    int IndexWriteCapacity)
{
    /// <summary>Reads the settings of the stack that is being deployed.</summary>
    /// <param name="config">The project's configuration; defaults are those of <c>Pulumi.yaml</c>.</param>
    /// <returns>Settings that passed every check.</returns>
    /// <exception cref="RunException">The configuration has problems; the message lists all of them.</exception>
    public static SalesDataSettings From(Config config)
    {
        var settings = Read(config.Get, Deployment.Instance.ProjectName, out var problems);
        return problems is [] ? settings : throw new RunException(SettingsReport.Of(problems, Deployment.Instance.StackName));
    }

    /// <summary>Reads and checks every setting, whatever is wrong with the others.</summary>
    /// <param name="valueOf">Gives the configured value of a key without its namespace, or null.</param>
    /// <param name="project">The namespace of the keys.</param>
    /// <param name="problems">All that is wrong; empty when the settings can be used.</param>
    /// <returns>The settings, to be used only when there are no problems.</returns>
    internal static SalesDataSettings Read(Func<string, string?> valueOf, string project, out IReadOnlyList<SettingProblem> problems)
    {
        var reader = new SettingsReader(valueOf, project);

        var settings = new SalesDataSettings(
            reader.TableName("tableName"),
            reader.Capacity("readCapacity"),
            reader.Capacity("writeCapacity"),
            reader.Capacity("indexReadCapacity"),
            reader.Capacity("indexWriteCapacity"));
        reader.NotBelow("indexWriteCapacity", settings.IndexWriteCapacity, "writeCapacity", settings.WriteCapacity);

        problems = reader.Problems;
        return settings;
    }
}
