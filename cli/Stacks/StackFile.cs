using YamlDotNet.RepresentationModel;

namespace SalesData.Cli.Stacks;

/// <summary>The config values that one stack's file gives. Source: Pulumi docs, "Stack settings file reference".</summary>
internal static class StackFile
{
    public static IReadOnlyDictionary<string, string?> ReadValues(ProjectFile project, string stack)
    {
        var file = FileName(stack);
        var path = Path.Combine(project.Directory, file);
        if (!IsStackName(stack) || !File.Exists(path))
        {
            throw new CliException($"There is no stack '{stack}': {project.Directory} has no {file}. Stacks here: {string.Join(", ", StacksOf(project))}.");
        }

        var config = YamlFile.Section(YamlFile.ReadMapping(path), "config", file);
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in config.Children)
        {
            var fullKey = Key(project, file, key);
            if (!values.TryAdd(fullKey, Value(file, key, value)))
            {
                throw new CliException($"{file}: the key '{fullKey}' in line {key.Start.Line} is given twice.");
            }
        }

        return values;
    }

    public static string FileName(string stack) => $"Pulumi.{stack}.yaml";

    private static bool IsStackName(string stack) => stack.Length > 0 && stack.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static IEnumerable<string> StacksOf(ProjectFile project) =>
        Directory.EnumerateFiles(project.Directory, "Pulumi.*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path)["Pulumi.".Length..])
            .Order(StringComparer.Ordinal);

    private static string Key(ProjectFile project, string file, YamlNode node)
    {
        var key = (node as YamlScalarNode)?.Value ?? "";
        return key.Contains(':')
            ? project.FullKey(key)
            : throw new CliException($"{file}: the key '{key}' in line {node.Start.Line} must have the form NAMESPACE:NAME, as in '{project.Name}:{key}'.");
    }

    private static string? Value(string file, YamlNode key, YamlNode value) =>
        value is YamlMappingNode mapping && YamlFile.Child(mapping, "secure") is not null
            ? throw new CliException($"{file}: '{key}' in line {key.Start.Line} is encrypted, and only the Pulumi CLI can decrypt it. Give it here with --config {key}=VALUE.")
            : YamlFile.ConfigText(value);
}
