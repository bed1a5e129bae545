using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws;

/// <summary>Short programs for the model's tests. A patch is JSON whose properties replace those of the base; null takes one out.</summary>
internal static class Programs
{
    public const string Scaled = "readCapacity writeCapacity globalSecondaryIndexes";
    public const string TableWrites = "table/SalesData dynamodb:table:WriteCapacityUnits";
    public const string IndexWrites = "table/SalesData/index/CategoryIndex dynamodb:index:WriteCapacityUnits";

    public static DesiredResource OnDemand(string patch = "{}", string ignore = "") => Table(patch, ignore, """
        {
          "name": "SalesData", "hashKey": "order_id", "billingMode": "PAY_PER_REQUEST",
          "attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "S"}],
          "globalSecondaryIndexes": [
            {"name": "CategoryIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}]}]
        }
        """);

    public static DesiredResource Provisioned(string patch = "{}", string ignore = "") => Table(patch, ignore, $$"""
        {
          "name": "SalesData", "hashKey": "order_id", "billingMode": "PROVISIONED", "readCapacity": 5, "writeCapacity": 5,
          "attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "S"}],
          {{IndexUnits(5)}}
        }
        """);

    /// <summary>Two indexes; units of 0 are not written.</summary>
    public static string TwoIndexes(int units = 0, int secondUnits = 0)
    {
        static string Units(int units) => units == 0 ? "" : $"\"readCapacity\": {units}, \"writeCapacity\": {units},";

        return $$"""
            "attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "S"}, {"name": "customer", "type": "S"}],
            "globalSecondaryIndexes": [
              {{{Units(units)}} "name": "CategoryIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}]},
              {{{Units(secondUnits)}} "name": "CustomerIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "customer", "keyType": "HASH"}]}]
            """;
    }

    public static string IndexUnits(int units) => $$"""
        "globalSecondaryIndexes": [
          {"name": "CategoryIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}],
           "readCapacity": {{units}}, "writeCapacity": {{units}}}]
        """;

    public static string IndexCeilings(string ceilings) => $$"""
        "globalSecondaryIndexes": [
          {"name": "CategoryIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}],
           "onDemandThroughput": {{ceilings}}}]
        """;

    /// <summary>Target and policy of one dimension, written "resource dimension".</summary>
    public static IEnumerable<DesiredResource> Scaling(string dimension, int min = 5, int max = 50)
    {
        var (resource, scaled) = dimension.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException(dimension);
        yield return new DesiredResource("aws:appautoscaling/target:Target", $"target {dimension}", Json($$"""
            {"serviceNamespace": "dynamodb", "resourceId": "{{resource}}", "scalableDimension": "{{scaled}}",
             "minCapacity": {{min}}, "maxCapacity": {{max}}}
            """), [], ["table"]);
        yield return new DesiredResource("aws:appautoscaling/policy:Policy", $"policy {dimension}", Json($$"""
            {"serviceNamespace": "dynamodb", "name": "policy", "resourceId": "{{resource}}", "scalableDimension": "{{scaled}}"}
            """), [], ["table", $"target {dimension}"]);
    }

    public static IReadOnlyList<DesiredResource> ScaledWrites(DesiredResource table, int min = 5) =>
        [table, .. Scaling(TableWrites, min), .. Scaling(IndexWrites, min)];

    public static DesiredResource Replica(string patch = "{}", string region = "eu-west-1", params string[] dependsOn)
    {
        var inputs = Json($$"""{"globalTableArn": "arn:aws:dynamodb:us-east-1:{{Account.Id}}:table/SalesData", "region": "{{region}}"}""");
        Patch(inputs, patch);
        return new DesiredResource("aws:dynamodb/tableReplica:TableReplica", $"replica {region}", inputs, [], ["table", .. dependsOn]);
    }

    public static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    public static AwsStack Deployed(params IReadOnlyList<DesiredResource> program) => AwsStack.Empty.Then(program);

    /// <summary>Deploys what has to be accepted.</summary>
    public static AwsStack Then(this AwsStack stack, params IReadOnlyList<DesiredResource> program)
    {
        var result = stack.Deploy(program);
        Assert.Null(result.Refusal);
        return result.Stack;
    }

    public static IEnumerable<string> Texts(this DeployResult result) => result.Requests.Select(request => request.ToString());

    public static IEnumerable<string> Operations(this DeployResult result) => result.Requests.Select(request => request.Operation);

    private static DesiredResource Table(string patch, string ignore, string inputs)
    {
        var json = Json(inputs);
        Patch(json, patch);
        return new DesiredResource("aws:dynamodb/table:Table", "table", json, ignore.Split(' ', StringSplitOptions.RemoveEmptyEntries), []);
    }

    private static void Patch(JsonObject inputs, string patch)
    {
        foreach (var (name, value) in Json(patch))
        {
            inputs[name] = value?.DeepClone();
        }
    }
}
