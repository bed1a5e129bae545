using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>What is special about the properties of a table.</summary>
internal static class TableProperties
{
    /// <summary>
    /// Properties whose change makes the provider replace the table. Source: Pulumi Registry, "aws.dynamodb.Table", and the
    /// provider's schema.
    /// </summary>
    public static readonly IReadOnlySet<string> ReplacedOnChange = new HashSet<string>
    {
        "hashKey", "localSecondaryIndexes", "name", "rangeKey", "restoreDateTime", "restoreSourceName", "restoreToLatestTime",
    };

    private const string Indexes = "globalSecondaryIndexes";

    /// <summary>Lists of which DynamoDB keeps no order, and whose items are told apart by their name.</summary>
    private static readonly string[] Sets = ["attributes", Indexes];

    private static readonly string[] CoreOfTable = ["attributes", "billingMode", "hashKey", "name", "rangeKey", "readCapacity", "writeCapacity"];

    private static readonly string[] CoreOfIndex = ["keySchemas", "name", "nonKeyAttributes", "projectionType", "readCapacity", "writeCapacity"];

    /// <summary>The same properties with every set in the order of its names, and without what says that something is off.</summary>
    public static JsonObject Canonical(JsonObject inputs)
    {
        var canonical = RemoveDisabled(inputs);
        foreach (var set in Sets)
        {
            if (canonical[set] is JsonArray items)
            {
                canonical[set] = new JsonArray([.. items
                    .OrderBy(item => item?["name"]?.GetValue<string>(), StringComparer.Ordinal)
                    .Select(item => item?.DeepClone())]);
            }
        }

        return canonical;
    }

    /// <summary>The properties that every DynamoDB API has, emulators included.</summary>
    public static JsonObject CoreProperties(JsonObject inputs)
    {
        var core = Only(inputs, CoreOfTable);
        core[Indexes] = new JsonArray([.. TableShape.Items(inputs, Indexes).Select(index => Only(index, CoreOfIndex))]);
        return core;
    }

    private static JsonObject Only(JsonObject properties, string[] names) =>
        new(properties.Where(pair => names.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static JsonObject RemoveDisabled(JsonObject properties) =>
        new(properties.Where(pair => !IsOff(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, RemoveDisabled(pair.Value))));

    private static JsonNode? RemoveDisabled(JsonNode? value) => value switch
    {
        JsonObject map => RemoveDisabled(map),
        JsonArray list => new JsonArray([.. list.Select(RemoveDisabled)]),
        _ => value?.DeepClone(),
    };

    /// <summary>A feature that is not enabled, ceilings of which each is taken away, and maps without an entry.</summary>
    private static bool IsOff(JsonNode? value) =>
        value is JsonObject map && (
            map.Count == 0
            || (map.Count == 1 && map["enabled"] is JsonValue enabled && enabled.GetValueKind() == JsonValueKind.False)
            || map.All(pair => pair.Value is JsonValue units && units.GetValueKind() == JsonValueKind.Number && units.ToString() == "-1"));
}
