using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Engine;

/// <summary>The engine's half of ignored changes (1.9): the old input is copied over the new one. The bridge's half is the provider's plan.</summary>
internal static class IgnoredChanges
{
    private const string EachIndex = "globalSecondaryIndexes[*].";

    private static readonly string[] OfTables = ["readCapacity", "writeCapacity", "replicas", "globalSecondaryIndexes"];

    public static JsonObject Apply(string type, JsonObject oldInputs, JsonObject newInputs, IReadOnlyList<string> paths)
    {
        var result = newInputs.DeepClone().AsObject();
        foreach (var path in paths)
        {
            if (path.StartsWith(EachIndex, StringComparison.Ordinal) && path[EachIndex.Length..] is "readCapacity" or "writeCapacity")
            {
                CopyEach(oldInputs["globalSecondaryIndexes"] as JsonArray, result["globalSecondaryIndexes"] as JsonArray, path[EachIndex.Length..]);
            }
            else if (path.AsSpan().ContainsAny('[', '.') || (type == "aws:dynamodb/table:Table" && !OfTables.Contains(path)))
            {
                throw RefusedException.NotMeasured("1.9", $"ignored changes of {path}");
            }
            else
            {
                Copy(oldInputs, result, path);
            }
        }

        return result;
    }

    private static void Copy(JsonObject from, JsonObject to, string name)
    {
        if (from[name] is { } value)
        {
            to[name] = value.DeepClone();
        }
        else
        {
            to.Remove(name);
        }
    }

    // by position, and a refresh may put several indexes in another order
    private static void CopyEach(JsonArray? from, JsonArray? to, string name)
    {
        foreach (var (old, wanted) in (from ?? []).Zip(to ?? []))
        {
            if (from!.Count > 1 || !JsonNode.DeepEquals(old!["name"], wanted!["name"]))
            {
                throw RefusedException.NotMeasured("1.9", $"{EachIndex}{name} ignored while an index may stand where another stood");
            }

            Copy(old.AsObject(), wanted.AsObject(), name);
        }
    }
}
