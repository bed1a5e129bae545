using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Engine;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>A table as DescribeTable returns it, in the form in which a program asks for one.</summary>
internal static class TableObservation
{
    public static Observation Of(TableDescription table)
    {
        var inputs = new JsonObject
        {
            ["attributes"] = new JsonArray([.. table.AttributeDefinitions.Select(attribute =>
                new JsonObject { ["name"] = attribute.AttributeName, ["type"] = attribute.AttributeType.Value })]),
            ["billingMode"] = BillingModeOf(table).Value,
            ["globalSecondaryIndexes"] = new JsonArray([.. (table.GlobalSecondaryIndexes ?? []).Select(Index)]),
            ["hashKey"] = KeyOf(table.KeySchema, KeyType.HASH),
            ["name"] = table.TableName,
        };
        if (KeyOf(table.KeySchema, KeyType.RANGE) is { } rangeKey)
        {
            inputs["rangeKey"] = rangeKey;
        }

        AddThroughput(inputs, table.ProvisionedThroughput);

        return new Observation(
            TableProperties.Canonical(inputs),
            new JsonObject { ["arn"] = table.TableArn, ["id"] = table.TableName },
            table.TableName,
            IdentityOf(table));
    }

    public static BillingMode BillingModeOf(TableDescription table) => table.BillingModeSummary?.BillingMode ?? BillingMode.PROVISIONED;

    private static string IdentityOf(TableDescription table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.TableId}@{table.CreationDateTime?.ToUniversalTime():O}");

    private static JsonNode Index(GlobalSecondaryIndexDescription index)
    {
        var inputs = new JsonObject
        {
            ["keySchemas"] = new JsonArray([.. index.KeySchema.Select(key =>
                new JsonObject { ["attributeName"] = key.AttributeName, ["keyType"] = key.KeyType.Value })]),
            ["name"] = index.IndexName,
            ["projectionType"] = index.Projection.ProjectionType.Value,
        };
        if (index.Projection.NonKeyAttributes is { Count: > 0 } attributes)
        {
            inputs["nonKeyAttributes"] = new JsonArray([.. attributes.Select(attribute => (JsonNode)attribute)]);
        }

        AddThroughput(inputs, index.ProvisionedThroughput);
        return inputs;
    }

    /// <summary>A table or an index that is paid for by request reports zero units, or none.</summary>
    private static void AddThroughput(JsonObject inputs, ProvisionedThroughputDescription? throughput)
    {
        if (throughput is { ReadCapacityUnits: > 0, WriteCapacityUnits: > 0 })
        {
            inputs["readCapacity"] = throughput.ReadCapacityUnits.Value;
            inputs["writeCapacity"] = throughput.WriteCapacityUnits.Value;
        }
    }

    private static string? KeyOf(List<KeySchemaElement> schema, KeyType type) => schema.Find(key => key.KeyType == type)?.AttributeName;
}
