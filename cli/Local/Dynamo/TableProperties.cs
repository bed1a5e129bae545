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

    /// <summary>
    /// What a table can have beyond keys and capacity, and an endpoint may not know, in the order in which the provider changes it;
    /// protection comes last, because it can only stand in the way.
    /// </summary>
    public static readonly IReadOnlyList<string> Features =
    [
        "tags", "tableClass", "streamEnabled", "onDemandThroughput", "serverSideEncryption", "ttl", "pointInTimeRecovery", "deletionProtectionEnabled",
    ];

    /// <summary>What a table is not that table without; indexes are as essential.</summary>
    public static readonly IReadOnlyList<string> Essential = ["hashKey", "rangeKey", "billingMode"];

    /// <summary>Capacity of a table and of each of its indexes.</summary>
    public static readonly IReadOnlyList<string> Capacities = ["readCapacity", "writeCapacity"];

    /// <summary>The path of the ceilings of indexes, which are a feature as well.</summary>
    public const string IndexCeilings = "globalSecondaryIndexes[*].onDemandThroughput";

    private const string Indexes = "globalSecondaryIndexes";

    private static readonly string[] CoreOfTable = ["attributes", "billingMode", "hashKey", "name", "rangeKey", "readCapacity", "writeCapacity"];

    private static readonly string[] CoreOfIndex = ["keySchemas", "name", "nonKeyAttributes", "projectionType", "readCapacity", "writeCapacity"];

    /// <summary>A form of a property's value that is equal for all values that mean the same. To compare alone: never shown or kept.</summary>
    public static JsonNode? Normalize(string property, JsonNode? value) => (property, value) switch
    {
        ("attributes", JsonArray attributes) => Sorted(attributes),
        (Indexes, JsonArray indexes) => indexes.Count == 0 ? null : Sorted(indexes.OfType<JsonObject>().Select(Index)),
        ("billingMode", null) => "PROVISIONED",
        ("tableClass", null) => "STANDARD",
        ("deletionProtectionEnabled" or "streamEnabled", JsonValue flag) => flag.GetValueKind() == JsonValueKind.True ? true : null,
        ("onDemandThroughput", JsonObject ceilings) => Ceilings(ceilings),
        ("pointInTimeRecovery" or "serverSideEncryption" or "ttl", JsonObject feature) => feature["enabled"]?.GetValue<bool>() == true ? feature.DeepClone() : null,
        ("tags", JsonObject { Count: 0 }) => null,
        _ => value?.DeepClone(),
    };

    /// <summary>The properties that every DynamoDB API has, emulators included, in a form in which they can be compared.</summary>
    public static JsonObject CoreProperties(JsonObject inputs)
    {
        var core = Only(inputs, CoreOfTable);
        core[Indexes] = new JsonArray([.. TableShape.Items(inputs, Indexes).Select(index => Only(index, CoreOfIndex))]);
        return new JsonObject(core.ToList().Select(pair => KeyValuePair.Create(pair.Key, Normalize(pair.Key, pair.Value))));
    }

    private static JsonObject Only(JsonObject properties, string[] names) =>
        new(properties.Where(pair => names.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static JsonArray Sorted(IEnumerable<JsonNode?> items) =>
        [.. items.OrderBy(item => item?["name"]?.GetValue<string>(), StringComparer.Ordinal).Select(item => item?.DeepClone())];

    private static JsonObject Index(JsonObject index)
    {
        var normal = (JsonObject)index.DeepClone();
        normal.Remove("onDemandThroughput");
        if (index["onDemandThroughput"] is JsonObject ceilings && Ceilings(ceilings) is { } some)
        {
            normal["onDemandThroughput"] = some;
        }

        return normal;
    }

    /// <summary>A member of -1 takes a ceiling away, and of 0 means none.</summary>
    private static JsonObject? Ceilings(JsonObject ceilings)
    {
        var some = new JsonObject(ceilings.Where(pair => pair.Value?.GetValue<long>() > 0).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        return some.Count == 0 ? null : some;
    }
}
