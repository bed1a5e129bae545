using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>
/// Replaces what a program asks for with what exists, at every path whose changes the program ignores. As the engine does, it adds
/// and removes properties but no list items. Source: the Pulumi engine, pkg/resource/deploy/step_generator.go, "processIgnoreChanges".
/// </summary>
internal static class IgnoredChanges
{
    /// <summary>Returns the desired properties with those that exist at the ignored paths.</summary>
    /// <param name="prior">What exists.</param>
    /// <param name="desired">What the program asks for.</param>
    /// <param name="paths">Paths such as <c>readCapacity</c> and <c>globalSecondaryIndexes[*].readCapacity</c>.</param>
    /// <exception cref="CliException">One of the texts is not a path.</exception>
    public static JsonObject Reset(JsonObject prior, JsonObject desired, IReadOnlyList<string> paths)
    {
        var result = (JsonObject)desired.DeepClone();
        foreach (var path in paths)
        {
            Reset(prior, result, [.. PropertyPath.Parse(path)]);
        }

        return result;
    }

    private static void Reset(JsonNode? prior, JsonNode? desired, ReadOnlySpan<object> path)
    {
        switch (path[0], prior, desired)
        {
            case (PropertyPath.Each, JsonObject from, JsonObject to):
                foreach (var name in from.Concat(to).Select(pair => pair.Key).Distinct().ToList())
                {
                    ResetProperty(from, to, name, path[1..]);
                }

                break;
            case (PropertyPath.Each, JsonArray from, JsonArray to):
                for (var i = 0; i < to.Count; i++)
                {
                    ResetItem(Counterpart(from, to, i), to, i, path[1..]);
                }

                break;
            case (int i, JsonArray from, JsonArray to) when i < to.Count:
                ResetItem(i < from.Count ? from[i] : null, to, i, path[1..]);
                break;
            case (string name, JsonObject from, JsonObject to):
                ResetProperty(from, to, name, path[1..]);
                break;
        }
    }

    private static void ResetProperty(JsonObject prior, JsonObject desired, string name, ReadOnlySpan<object> rest)
    {
        if (!rest.IsEmpty)
        {
            Reset(prior[name], desired[name], rest);
        }
        else if (prior[name] is { } value)
        {
            desired[name] = value.DeepClone();
        }
        else
        {
            desired.Remove(name);
        }
    }

    private static void ResetItem(JsonNode? prior, JsonArray desired, int position, ReadOnlySpan<object> rest)
    {
        if (prior is null)
        {
            return;
        }

        if (rest.IsEmpty)
        {
            desired[position] = prior.DeepClone();
        }
        else
        {
            Reset(prior, desired[position], rest);
        }
    }

    /// <summary>An item that exists for a desired one: that of its name, because DynamoDB keeps no order; else that of its position.</summary>
    private static JsonNode? Counterpart(JsonArray prior, JsonArray desired, int position) =>
        desired[position] is JsonObject { } item && item["name"] is { } name
            ? prior.OfType<JsonObject>().FirstOrDefault(other => JsonNode.DeepEquals(other["name"], name))
            : position < prior.Count ? prior[position] : null;
}
