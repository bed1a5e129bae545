using System.Text.Json.Nodes;
using SalesData.Cli.Verify;
using SalesData.Infra.Tables;

namespace SalesData.Cli.Policies;

/// <summary>IAM policy documents of the roles that a pipeline previews and deploys with.</summary>
internal static class PipelinePolicies
{
    /// <summary>Services of AWS that act through a role of their own, which the first use in an account makes.</summary>
    private static readonly string[] LinkedServices =
    [
        "contributorinsights.dynamodb.amazonaws.com",
        "dynamodb.application-autoscaling.amazonaws.com",
        "replication.dynamodb.amazonaws.com",
    ];

    /// <summary>What a preview needs: to look, and nothing else.</summary>
    public static JsonObject Preview(PolicyScope scope) =>
        Document(StackActions.Of(scope).Select(actions => Allow(actions.Sid, actions.Read, actions.Resources)));

    /// <summary>What a deployment needs: to look, make, change and delete what the stack can have.</summary>
    public static JsonObject Deploy(PolicyScope scope) =>
        Document([
            .. StackActions.Of(scope).Select(actions => Allow(actions.Sid, [.. actions.Read.Concat(actions.Write).Order(StringComparer.Ordinal)], actions.Resources)),
            LinkedRoles(scope),
            .. scope.Regions.Count > 1 ? [Replication(scope)] : Array.Empty<JsonObject>(),
            .. scope.KeyArn is { } key ? [UseOfKey(key)] : Array.Empty<JsonObject>(),
            .. scope.Verifies ? [SmokeTestOf(scope)] : Array.Empty<JsonObject>(),
        ]);

    private static JsonObject LinkedRoles(PolicyScope scope)
    {
        var statement = Allow(
            "LinkedRoles",
            ["iam:CreateServiceLinkedRole"],
            [.. LinkedServices.Select(service => $"arn:{scope.Partition}:iam::{scope.Account}:role/aws-service-role/{service}/*")]);
        statement["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["iam:AWSServiceName"] = List(LinkedServices) } };
        return statement;
    }

    /// <summary>
    /// Who makes a replica must be allowed what replication does there.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM with global tables".
    /// </summary>
    private static JsonObject Replication(PolicyScope scope) => Allow(
        "Replication",
        [
            "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan",
            "dynamodb:UpdateItem",
        ],
        [.. scope.Regions.Skip(1).Select(region => scope.Arn("dynamodb", $"table/{scope.TableName}", region))]);

    /// <summary>DynamoDB takes a grant on the key in the name of whoever makes the table.</summary>
    private static JsonObject UseOfKey(string key)
    {
        var statement = Allow("TableKey", ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey"], [key]);
        statement["Condition"] = new JsonObject { ["StringLike"] = new JsonObject { ["kms:ViaService"] = "dynamodb.*.amazonaws.com" } };
        return statement;
    }

    /// <summary>
    /// Sales under keys of the test's own, and no order.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", dynamodb:LeadingKeys.
    /// </summary>
    private static JsonObject SmokeTestOf(PolicyScope scope)
    {
        var table = scope.Arn("dynamodb", $"table/{scope.TableName}");
        var statement = Allow("SmokeTest", ["dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:Query"], [table, $"{table}/index/{IndexDefinition.CategoryIndexName}"]);
        statement["Condition"] = new JsonObject
        {
            ["ForAllValues:StringLike"] = new JsonObject { ["dynamodb:LeadingKeys"] = List([$"{SmokeTest.KeyPrefix}*"]) },
        };
        return statement;
    }

    private static JsonObject Allow(string sid, IReadOnlyList<string> actions, IReadOnlyList<string> resources) => new()
    {
        ["Sid"] = sid,
        ["Effect"] = "Allow",
        ["Action"] = List(actions),
        ["Resource"] = List(resources),
    };

    private static JsonObject Document(IEnumerable<JsonObject> statements) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements]),
    };

    private static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode)item)]);
}
