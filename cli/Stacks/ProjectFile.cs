using YamlDotNet.RepresentationModel;

namespace SalesData.Cli.Stacks;

/// <summary>The Pulumi project: its name and the config keys that it declares. Source: Pulumi docs, "Project file reference".</summary>
internal sealed record ProjectFile(string Directory, string Name, IReadOnlyList<ConfigDeclaration> Declarations)
{
    public const string FileName = "Pulumi.yaml";

    /// <summary>Finds the project as the Pulumi CLI does: in this folder or the nearest one above; else beside the built program.</summary>
    public static ProjectFile Find(string workingDirectory)
    {
        var directory = FolderWithProject(workingDirectory) ?? FolderWithProject(AppContext.BaseDirectory)
            ?? throw new CliException($"No {FileName} in {workingDirectory} or a folder above it. Run the command in the project's folder.");
        return Read(directory);
    }

    public static ProjectFile Read(string directory)
    {
        var root = YamlFile.ReadMapping(Path.Combine(directory, FileName));
        var name = YamlFile.Scalar(root, "name");
        if (string.IsNullOrEmpty(name))
        {
            throw new CliException($"{FileName} must have a 'name', the name of the project.");
        }

        var config = YamlFile.Section(root, "config", FileName);
        return new ProjectFile(directory, name, [.. config.Children.Select(child => Declaration(name, child.Key, child.Value))]);
    }

    /// <summary>The key with its namespace; the project's, when it names none.</summary>
    public string FullKey(string key) => FullKey(Name, key);

    private static string FullKey(string project, string key)
    {
        var parts = key.Split(':');
        return parts switch
        {
            [_] => $"{project}:{key}",
            [var space, "config", var name] => $"{space}:{name}",
            _ => key,
        };
    }

    private static ConfigDeclaration Declaration(string project, YamlNode key, YamlNode value)
    {
        var fullKey = FullKey(project, YamlFile.KeyText(key));
        return value is YamlMappingNode declaration
            ? new ConfigDeclaration(
                fullKey,
                YamlFile.Scalar(declaration, "type"),
                YamlFile.ConfigText(YamlFile.Child(declaration, "default") ?? YamlFile.Child(declaration, "value")))
            : new ConfigDeclaration(fullKey, null, YamlFile.ConfigText(value));
    }

    private static string? FolderWithProject(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, FileName)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
