using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>One property that differs.</summary>
/// <param name="Property">Its path, as in <c>globalSecondaryIndexes[0].readCapacity</c>.</param>
/// <param name="Old">Its value so far; null when it had none.</param>
/// <param name="New">Its value from now on; null when it will have none.</param>
internal sealed record PropertyChange(string Property, JsonNode? Old, JsonNode? New)
{
    /// <summary>The top-level property that the change is in.</summary>
    public string Root => Property.Split('.', '[')[0];

    /// <summary>All differences between two resources' properties, each named as deep as it goes.</summary>
    public static IReadOnlyList<PropertyChange> Between(JsonObject before, JsonObject after)
    {
        var changes = new List<PropertyChange>();
        CompareObjects("", before, after, changes);
        return changes;
    }

    private static void CompareObjects(string path, JsonObject before, JsonObject after, List<PropertyChange> changes)
    {
        foreach (var key in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key)).Order(StringComparer.Ordinal))
        {
            Compare(path is "" ? key : $"{path}.{key}", before[key], after[key], changes);
        }
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<PropertyChange> changes)
    {
        switch (before, after)
        {
            case (JsonObject a, JsonObject b):
                CompareObjects(path, a, b, changes);
                break;
            case (JsonArray a, JsonArray b):
                for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
                {
                    Compare($"{path}[{i}]", i < a.Count ? a[i] : null, i < b.Count ? b[i] : null, changes);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    changes.Add(new PropertyChange(path, before, after));
                }

                break;
        }
    }
}
