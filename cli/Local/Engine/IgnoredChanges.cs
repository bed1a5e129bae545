using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>
/// Puts what exists in place of what a program asks for wherever the program leaves a property to others.
/// Source: Pulumi docs, "ignoreChanges".
/// </summary>
internal static class IgnoredChanges
{
    private const string Each = "[*]";

    /// <summary>Returns the wanted properties with those that exist at the ignored paths.</summary>
    /// <param name="existing">What exists.</param>
    /// <param name="wanted">What the program asks for.</param>
    /// <param name="paths">Paths such as <c>readCapacity</c> and <c>globalSecondaryIndexes[*].readCapacity</c>.</param>
    public static JsonObject Reset(JsonObject existing, JsonObject wanted, IReadOnlyList<string> paths)
    {
        var result = (JsonObject)wanted.DeepClone();
        foreach (var path in paths)
        {
            Reset(existing, result, path.Split('.'));
        }

        return result;
    }

    private static void Reset(JsonObject existing, JsonObject wanted, ReadOnlySpan<string> path)
    {
        if (path[0].EndsWith(Each, StringComparison.Ordinal))
        {
            ResetEach(existing, wanted, path[0][..^Each.Length], path[1..]);
        }
        else if (path.Length > 1)
        {
            if (existing[path[0]] is JsonObject inner && wanted[path[0]] is JsonObject asked)
            {
                Reset(inner, asked, path[1..]);
            }
        }
        else if (existing[path[0]] is { } value)
        {
            wanted[path[0]] = value.DeepClone();
        }
        else
        {
            wanted.Remove(path[0]);
        }
    }

    private static void ResetEach(JsonObject existing, JsonObject wanted, string list, ReadOnlySpan<string> path)
    {
        foreach (var asked in (wanted[list] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            if ((existing[list] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(item => JsonNode.DeepEquals(item["name"], asked["name"])) is { } item)
            {
                Reset(item, asked, path);
            }
        }
    }
}
