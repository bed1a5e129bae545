using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SalesData.Cli.Stacks;

/// <summary>Reads YAML files and says where a broken one is broken.</summary>
internal static class YamlFile
{
    private const int MaxDepth = 50;

    public static YamlMappingNode ReadMapping(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents switch
            {
                [] => [],
                [{ RootNode: YamlMappingNode mapping }] => mapping,
                [{ RootNode: YamlScalarNode { Value: null or "" } }] => [],
                _ => throw new CliException($"{name} must be one YAML mapping of keys to values, as in 'config:'."),
            };
        }
        catch (YamlException e)
        {
            throw new CliException($"{name} is not valid YAML: line {e.Start.Line}, column {e.Start.Column}: {OneLine(e.Message)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The mapping under a key; empty when the file has none.</summary>
    public static YamlMappingNode Section(YamlMappingNode mapping, string key, string file) => Child(mapping, key) switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlMappingNode section => section,
        var other => throw new CliException($"{file}: '{key}' in line {other.Start.Line} must be a mapping of keys to values."),
    };

    public static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(key, out var child) ? child : null;

    public static string? Scalar(YamlMappingNode mapping, string key) => (Child(mapping, key) as YamlScalarNode)?.Value;

    /// <summary>A value in the form in which a program reads it: text as it stands, anything else as JSON.</summary>
    public static string? ConfigText(YamlNode? node) => node switch
    {
        null or YamlScalarNode { Value: null } or YamlScalarNode { Value: "", Style: ScalarStyle.Plain } => null,
        YamlScalarNode scalar => scalar.Value,
        _ => Json(node, depth: 0)?.ToJsonString(),
    };

    /// <summary>The name that a key is; a key that is no text has none.</summary>
    public static string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value
        ?? throw new CliException($"Line {key.Start.Line} has a key that is no text.");

    private static JsonNode? Json(YamlNode node, int depth) => node switch
    {
        // An anchor may hold itself.
        _ when depth > MaxDepth => throw new CliException($"The value in line {node.Start.Line} is nested more than {MaxDepth} levels deep."),
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(KeyText(child.Key), Json(child.Value, depth + 1)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => Json(child, depth + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => scalar.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when long.TryParse(scalar.Value, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
