using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>A global secondary index as the program asks for it.</summary>
/// <param name="inputs">One of a table's `globalSecondaryIndexes`.</param>
internal sealed class IndexShape(JsonObject inputs)
{
    public string Name { get; } = TableShape.Text(inputs, "name");

    public List<KeySchemaElement> KeySchema { get; } =
        [.. TableShape.Items(inputs, "keySchemas").Select(key => TableShape.Key(TableShape.Text(key, "attributeName"), TableShape.Text(key, "keyType")))];

    public Projection Projection { get; } = new()
    {
        ProjectionType = TableShape.Text(inputs, "projectionType"),
        NonKeyAttributes = (inputs["nonKeyAttributes"] as JsonArray)?.Select(attribute => attribute!.GetValue<string>()).ToList(),
    };

    public ProvisionedThroughput? Throughput { get; } = TableShape.ThroughputOf(inputs);

    public OnDemandThroughput? Ceilings { get; } = TableShape.CeilingsOf(inputs);

    /// <summary>Whether an index that exists has the same name, keys and projection.</summary>
    public bool IsSameAs(GlobalSecondaryIndexDescription index) => IsSameAs(index.IndexName, index.KeySchema, index.Projection);

    /// <summary>Whether another index has the same name, keys and projection.</summary>
    public bool IsSameAs(IndexShape other) => IsSameAs(other.Name, other.KeySchema, other.Projection);

    public GlobalSecondaryIndex ToIndex() => new()
    {
        IndexName = Name,
        KeySchema = KeySchema,
        Projection = Projection,
        ProvisionedThroughput = Throughput,
    };

    private bool IsSameAs(string name, List<KeySchemaElement> keys, Projection projection) =>
        Name == name
        && Projection.ProjectionType == projection.ProjectionType
        && (Projection.NonKeyAttributes ?? []).ToHashSet().SetEquals(projection.NonKeyAttributes ?? [])
        && KeySchema.Select(key => (key.AttributeName, key.KeyType.Value)).SequenceEqual(keys.Select(key => (key.AttributeName, key.KeyType.Value)));
}
