using System.Text.Json.Nodes;
using SalesData.Infra.Tables;
using static SalesData.Cli.Deployments.Properties;

namespace SalesData.Cli.Deployments;

/// <summary>The indexes of a table as Pulumi has it.</summary>
internal sealed class IndexesShape
{
    private readonly List<JsonObject> _indexes;
    private readonly List<string> _ignored;

    /// <summary>Reads the indexes.</summary>
    /// <param name="table">Properties of the table.</param>
    public IndexesShape(JsonObject table)
    {
        _indexes = [.. Objects(table, "globalSecondaryIndexes")];
        var keys = _indexes.SelectMany(index => new[] { KeyOf(index, "HASH"), KeyOf(index, "RANGE") }).Append(Text(table, "hashKey")).Append(Text(table, "rangeKey"));
        var attributes = Objects(table, "attributes").Select(attribute => Text(attribute, "name")).ToList();

        // Indexes that are ignored as a whole stay in the list as they are; the attributes are those of the keys that are asked for.
        _ignored = attributes is [] ? [] : [.. attributes.Except(keys), .. keys.Where(key => key.Length > 0).Except(attributes)];
    }

    /// <summary>The index whose capacity the settings name.</summary>
    public JsonObject First => Find(IndexDefinition.CategoryIndexName) ?? _indexes.FirstOrDefault() ?? [];

    /// <summary>Sort key of the index by category and date; empty if there is none.</summary>
    public string OrderDateAttribute => _ignored is [] ? KeyOf(Find(IndexDefinition.CategoryDateIndexName) ?? [], "RANGE") : _ignored[0];

    /// <summary>Name, keys and projection of each index on a line of its own, and one for what is asked for and ignored.</summary>
    public override string ToString() => string.Join('\n', _indexes.Select(Form).Order(StringComparer.Ordinal).Concat(_ignored.Select(key => $"ignored {key}")));

    private JsonObject? Find(string name) => _indexes.Find(index => Text(index, "name") == name);

    private static string Form(JsonObject index)
    {
        var attributes = (index["nonKeyAttributes"] as JsonArray ?? []).Select(attribute => attribute?.ToString()).Order(StringComparer.Ordinal);
        return $"{Text(index, "name")} {KeyOf(index, "HASH")} {KeyOf(index, "RANGE")} {Text(index, "projectionType")} {string.Join(' ', attributes)}";
    }

    /// <summary>A provider writes the keys of what it found in two ways.</summary>
    private static string KeyOf(JsonObject index, string type)
    {
        var schema = Objects(index, "keySchemas").FirstOrDefault(key => Text(key, "keyType") == type);
        return schema is null ? Text(index, type == "HASH" ? "hashKey" : "rangeKey") : Text(schema, "attributeName");
    }
}
