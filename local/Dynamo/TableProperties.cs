using System.Text.Json.Nodes;

namespace SalesData.Local.Dynamo;

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

    /// <summary>Lists of which DynamoDB keeps no order, and whose items are told apart by their name.</summary>
    private static readonly string[] Sets = ["attributes", "globalSecondaryIndexes"];

    /// <summary>The same properties with every set in the order of its names.</summary>
    public static JsonObject Canonical(JsonObject inputs)
    {
        var canonical = (JsonObject)inputs.DeepClone();
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
}
