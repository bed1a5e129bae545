using System.Text.Json;
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

    /// <summary>Whether there is anything beyond keys and capacity.</summary>
    public bool HasFeatures { get; } = TableComparison.Different(inputs, []).Any();

    /// <summary>All that CreateTable has a member for.</summary>
    public CreateTableRequest ToCreateRequest()
    {
        var request = ToCoreRequest();
        request.TableClass = inputs["tableClass"]?.GetValue<string>();
        request.StreamSpecification = StreamOf(inputs);
        request.SSESpecification = IsOn(inputs["serverSideEncryption"]?["enabled"]) ? EncryptionOf(inputs) : null;
        request.DeletionProtectionEnabled = IsOn(inputs["deletionProtectionEnabled"]) ? true : null;
        request.OnDemandThroughput = CeilingsOf(inputs);
        request.Tags = TagsOf(inputs) is { Count: > 0 } tags ? tags : null;
        foreach (var index in request.GlobalSecondaryIndexes ?? [])
        {
            index.OnDemandThroughput = Indexes.Single(shape => shape.Name == index.IndexName).Ceilings;
        }

        return request;
    }

    /// <summary>Keys and capacity, which every DynamoDB API has.</summary>
    public CreateTableRequest ToCoreRequest() => new()
    {
        TableName = Name,
        BillingMode = BillingMode,
        KeySchema = KeySchema,
        AttributeDefinitions = Attributes,
        ProvisionedThroughput = Throughput,
        // An empty list is not the same as none: DynamoDB refuses it.
        GlobalSecondaryIndexes = Indexes is [] ? null : [.. Indexes.Select(index => index.ToIndex())],
    };

    internal static bool IsOn(JsonNode? flag) => flag?.GetValueKind() == JsonValueKind.True;

    internal static List<Tag> TagsOf(JsonObject properties) =>
        [.. (properties["tags"] as JsonObject ?? []).Select(pair => new Tag { Key = pair.Key, Value = pair.Value?.GetValue<string>() ?? "" })];

    internal static StreamSpecification? StreamOf(JsonObject properties) => IsOn(properties["streamEnabled"])
        ? new StreamSpecification { StreamEnabled = true, StreamViewType = properties["streamViewType"]?.GetValue<string>() }
        : null;

    internal static SSESpecification EncryptionOf(JsonObject properties) =>
        !IsOn(properties["serverSideEncryption"]?["enabled"]) ? new SSESpecification { Enabled = false }
        : properties["serverSideEncryption"]?["kmsKeyArn"]?.GetValue<string>() is { } key ? new SSESpecification { Enabled = true, SSEType = SSEType.KMS, KMSMasterKeyId = key }
        : new SSESpecification { Enabled = true };

    /// <summary>Ceilings that a new table or index can have: there are none to take away yet.</summary>
    internal static OnDemandThroughput? CeilingsOf(JsonObject properties)
    {
        var (read, write) = (Ceiling("maxReadRequestUnits"), Ceiling("maxWriteRequestUnits"));
        return read is null && write is null ? null : new OnDemandThroughput { MaxReadRequestUnits = read, MaxWriteRequestUnits = write };

        long? Ceiling(string name) => properties["onDemandThroughput"]?[name]?.GetValue<long>() is > 0 and var units ? units : null;
    }

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
