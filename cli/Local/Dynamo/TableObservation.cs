using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Engine;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>A table as DescribeTable returns it, in the form in which a program asks for one.</summary>
internal static class TableObservation
{
    private const string Account = "000000000000";

    /// <param name="reading">What the endpoint says.</param>
    /// <param name="region">The region that the endpoint stands for; emulators have names of their own for it.</param>
    public static Observation Of(TableReading reading, string region)
    {
        var table = reading.Table;
        var isProvisioned = BillingModeOf(table) == BillingMode.PROVISIONED;
        var inputs = new JsonObject
        {
            ["attributes"] = new JsonArray([.. table.AttributeDefinitions.Select(attribute =>
                new JsonObject { ["name"] = attribute.AttributeName, ["type"] = attribute.AttributeType.Value })]),
            ["billingMode"] = BillingModeOf(table).Value,
            ["globalSecondaryIndexes"] = new JsonArray([.. (table.GlobalSecondaryIndexes ?? []).Select(index => (JsonNode)Index(index, isProvisioned))]),
            ["hashKey"] = KeyOf(table.KeySchema, KeyType.HASH),
            ["name"] = table.TableName,
        };
        if (KeyOf(table.KeySchema, KeyType.RANGE) is { } rangeKey)
        {
            inputs["rangeKey"] = rangeKey;
        }

        AddThroughput(inputs, isProvisioned, table.ProvisionedThroughput);
        FeatureObservation.AddTo(inputs, reading);

        var outputs = new JsonObject { ["arn"] = Arn(table.TableArn, region), ["id"] = table.TableName };
        if (table.StreamSpecification?.StreamEnabled == true && table.LatestStreamArn is { } stream)
        {
            outputs["streamArn"] = Arn(stream, region);
            outputs["streamLabel"] = table.LatestStreamLabel;
        }

        return new Observation(
            inputs,
            outputs,
            table.TableName,
            IdentityOf(table));
    }

    public static BillingMode BillingModeOf(TableDescription table) => table.BillingModeSummary?.BillingMode ?? BillingMode.PROVISIONED;

    /// <summary>An ARN as AWS gives it: with the stack's region, and the account that stands for none.</summary>
    private static string Arn(string arn, string region)
    {
        var parts = arn.Split(':', 6);
        return parts.Length < 6 ? arn : $"{parts[0]}:{parts[1]}:{parts[2]}:{region}:{Account}:{parts[5]}";
    }

    private static string IdentityOf(TableDescription table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.TableId}@{table.CreationDateTime?.ToUniversalTime():O}");

    private static JsonObject Index(GlobalSecondaryIndexDescription index, bool isProvisioned)
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

        AddThroughput(inputs, isProvisioned, index.ProvisionedThroughput);
        if (FeatureObservation.Ceilings(index.OnDemandThroughput) is { } ceilings)
        {
            inputs["onDemandThroughput"] = ceilings;
        }

        return inputs;
    }

    /// <summary>A table or an index that is paid for by request reports zero units, none, or those that it had.</summary>
    private static void AddThroughput(JsonObject inputs, bool isProvisioned, ProvisionedThroughputDescription? throughput)
    {
        if (isProvisioned && throughput is { ReadCapacityUnits: > 0, WriteCapacityUnits: > 0 })
        {
            inputs["readCapacity"] = throughput.ReadCapacityUnits.Value;
            inputs["writeCapacity"] = throughput.WriteCapacityUnits.Value;
        }
    }

    private static string? KeyOf(List<KeySchemaElement> schema, KeyType type) => schema.Find(key => key.KeyType == type)?.AttributeName;
}
