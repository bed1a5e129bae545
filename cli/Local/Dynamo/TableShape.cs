using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>A table as the program asks for it: its properties as JSON, read into what DynamoDB's API needs.</summary>
/// <param name="inputs">Inputs of an `aws:dynamodb/table:Table`.</param>
internal sealed class TableShape(JsonObject inputs)
{
    public string Name { get; } = Text(inputs, "name");

    public BillingMode BillingMode { get; } = inputs["billingMode"]?.GetValue<string>() ?? BillingMode.PROVISIONED.Value;

    public bool IsProvisioned => BillingMode == BillingMode.PROVISIONED;

    public List<KeySchemaElement> KeySchema { get; } =
        [Key(Text(inputs, "hashKey"), KeyType.HASH), .. inputs["rangeKey"] is { } range ? [Key(range.GetValue<string>(), KeyType.RANGE)] : Array.Empty<KeySchemaElement>()];

    public List<AttributeDefinition> Attributes { get; } =
        [.. Items(inputs, "attributes").Select(attribute => new AttributeDefinition(Text(attribute, "name"), Text(attribute, "type")))];

    public ProvisionedThroughput? Throughput { get; } = ThroughputOf(inputs);

    public List<IndexShape> Indexes { get; } = [.. Items(inputs, "globalSecondaryIndexes").Select(index => new IndexShape(index))];

    public CreateTableRequest ToCreateRequest() => new()
    {
        TableName = Name,
        BillingMode = BillingMode,
        KeySchema = KeySchema,
        AttributeDefinitions = Attributes,
        ProvisionedThroughput = Throughput,
        // An empty list is not the same as none: DynamoDB refuses it.
        GlobalSecondaryIndexes = Indexes is [] ? null : [.. Indexes.Select(index => index.ToIndex())],
    };

    internal static string Text(JsonObject properties, string name) =>
        properties[name]?.GetValue<string>() ?? throw new CliException($"The program makes a table without '{name}', and DynamoDB needs it.");

    internal static IEnumerable<JsonObject> Items(JsonObject properties, string name) =>
        (properties[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    internal static KeySchemaElement Key(string attribute, KeyType type) => new(attribute, type);

    internal static ProvisionedThroughput? ThroughputOf(JsonObject properties) =>
        properties["readCapacity"] is { } read && properties["writeCapacity"] is { } write
            ? new ProvisionedThroughput(read.GetValue<long>(), write.GetValue<long>())
            : null;
}
