using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>
/// Compares what a program asks for with what it asked for before and with what exists, by what it means to DynamoDB. What is shown
/// and kept stays as the program has it. Source: what the provider does with properties that a program leaves out.
/// </summary>
internal static class TableComparison
{
    private const string Indexes = "globalSecondaryIndexes";

    /// <summary>Lists of which DynamoDB keeps no order, and whose items are told apart by their name.</summary>
    private static readonly string[] Sets = ["attributes", Indexes];

    /// <summary>Properties that a program switches off by leaving them out. All others then stay as they are.</summary>
    private static readonly string[] OffWhenLeftOut = ["deletionProtectionEnabled", "onDemandThroughput", "streamEnabled", "tableClass", "tags"];

    /// <summary>What the program asked for, with what exists in its place wherever that means something else.</summary>
    /// <param name="asked">What the program asked for.</param>
    /// <param name="observed">What exists.</param>
    public static JsonObject Current(JsonObject asked, JsonObject observed)
    {
        var current = (JsonObject)asked.DeepClone();
        foreach (var property in asked.Select(pair => pair.Key).Union(OffWhenLeftOut).ToList())
        {
            var actual = property == Indexes ? IndexesLike(asked, observed) : MembersLike(asked[property], observed[property], property);
            if (!HasSameMeaning(property, asked[property], actual))
            {
                Set(current, property, actual);
            }
        }

        return current;
    }

    /// <summary>The older properties with every one that means the same put as the newer ones have it, and sets in their order.</summary>
    public static JsonObject AlignTo(JsonObject newer, JsonObject older)
    {
        var aligned = (JsonObject)older.DeepClone();
        foreach (var property in newer.Select(pair => pair.Key).Union(older.Select(pair => pair.Key)).ToList())
        {
            if (HasSameMeaning(property, older[property], newer[property]))
            {
                Set(aligned, property, newer[property]);
            }
            else if (Sets.Contains(property) && older[property] is JsonArray list)
            {
                aligned[property] = Ordered(list, newer[property] as JsonArray ?? []);
            }
        }

        return aligned;
    }

    /// <summary>Features in which a table is not as it was asked for, one of each concern, in the order in which they are to be changed.</summary>
    public static IEnumerable<string> Different(JsonObject asked, JsonObject observed)
    {
        foreach (var feature in TableProperties.Features.Where(feature => asked.ContainsKey(feature) || OffWhenLeftOut.Contains(feature)))
        {
            if (!IsAsAsked(feature, asked, observed) || (feature == "streamEnabled" && !IsAsAsked("streamViewType", asked, observed)))
            {
                yield return feature;
            }
        }

        if (WithOtherCeilings(asked, observed).Any())
        {
            yield return TableProperties.IndexCeilings;
        }
    }

    /// <summary>What was asked for and is not there, as paths: features, and capacity that the endpoint did not keep.</summary>
    public static IEnumerable<string> Missing(JsonObject asked, JsonObject observed) =>
        asked.Select(pair => pair.Key)
            .Where(property => (TableProperties.Features.Contains(property) || property == "streamViewType" || TableProperties.Capacities.Contains(property))
                && !IsAsAsked(property, asked, observed))
            .Concat(WithOtherCeilings(asked, observed).Any() ? [TableProperties.IndexCeilings] : [])
            .Concat(TableProperties.Capacities
                .Where(capacity => Pairs(asked, observed).Any(pair => !JsonNode.DeepEquals(pair.Asked[capacity], pair.Actual[capacity])))
                .Select(capacity => $"{Indexes}[*].{capacity}"));

    /// <summary>Indexes whose ceilings are not as they were asked for, with what exists.</summary>
    public static IEnumerable<(JsonObject Asked, JsonObject Actual)> WithOtherCeilings(JsonObject asked, JsonObject observed) =>
        Pairs(asked, observed).Where(pair => !IsAsAsked("onDemandThroughput", pair.Asked, pair.Actual));

    /// <summary>Whether two values of a property mean the same.</summary>
    public static bool HasSameMeaning(string property, JsonNode? a, JsonNode? b) =>
        JsonNode.DeepEquals(TableProperties.Normalize(property, a), TableProperties.Normalize(property, b));

    private static IEnumerable<(JsonObject Asked, JsonObject Actual)> Pairs(JsonObject asked, JsonObject observed) =>
        from index in TableShape.Items(asked, Indexes)
        from actual in TableShape.Items(observed, Indexes)
        where IsNamed(actual, index)
        select (index, actual);

    private static bool IsAsAsked(string property, JsonObject asked, JsonObject observed) =>
        HasSameMeaning(property, asked[property], MembersLike(asked[property], observed[property], property));

    /// <summary>A member that is left out of a block is up to DynamoDB as long as the block is there; a tag is not.</summary>
    private static JsonNode? MembersLike(JsonNode? asked, JsonNode? observed, string property = "") =>
        property != "tags" && asked is JsonObject { Count: > 0 } block && observed is JsonObject actual
            ? new JsonObject(actual.Where(pair => block.ContainsKey(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())))
            : observed;

    private static JsonArray? IndexesLike(JsonObject asked, JsonObject observed) =>
        observed[Indexes] is not JsonArray ? null : new JsonArray([.. TableShape.Items(observed, Indexes).Select(actual =>
        {
            var index = (JsonObject)actual.DeepClone();
            if (TableShape.Items(asked, Indexes).FirstOrDefault(other => IsNamed(other, index)) is { } wanted)
            {
                Set(index, "onDemandThroughput", MembersLike(wanted["onDemandThroughput"], index["onDemandThroughput"]));
            }

            return (JsonNode)index;
        })]);

    private static JsonArray Ordered(JsonArray list, JsonArray order)
    {
        var items = list.OfType<JsonObject>().ToList();
        var known = order.OfType<JsonObject>().Select(like => items.Find(item => IsNamed(item, like))).OfType<JsonObject>().ToList();
        return [.. known.Concat(items.Except(known)).Select(item => item.DeepClone())];
    }

    private static bool IsNamed(JsonObject a, JsonObject b) => JsonNode.DeepEquals(a["name"], b["name"]);

    private static void Set(JsonObject properties, string name, JsonNode? value)
    {
        if (value is null)
        {
            properties.Remove(name);
        }
        else
        {
            properties[name] = value.DeepClone();
        }
    }
}
