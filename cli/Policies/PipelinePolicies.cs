using SalesData.Cli.Verify;
using SalesData.Infra.Iam;
using SalesData.Infra.Tables;

namespace SalesData.Cli.Policies;

/// <summary>IAM policy documents of the roles that a pipeline previews and deploys with.</summary>
internal static class PipelinePolicies
{
    /// <summary>Services of AWS that act through a role of their own, which the first use in an account creates.</summary>
    private static readonly string[] LinkedServices =
    [
        "backup.amazonaws.com",
        "contributorinsights.dynamodb.amazonaws.com",
        "dynamodb.application-autoscaling.amazonaws.com",
        "replication.dynamodb.amazonaws.com",
    ];

    /// <summary>What a preview needs: to look, and nothing else.</summary>
    public static PolicyDocument Preview(PolicyScope scope) =>
        new([.. StackActions.Of(scope).Where(actions => actions.Read is not []).Select(actions => actions.Allow(actions.Read))]);

    /// <summary>What a deployment needs: to look, create, change and delete what the stack can have.</summary>
    public static PolicyDocument Deploy(PolicyScope scope) => new(
    [
        .. StackActions.Of(scope).Select(actions => actions.Allow(actions.Read.Concat(actions.Write))),
        LinkedRoles(scope),
        .. scope.Regions.Count > 1 ? [Replication(scope)] : Array.Empty<Statement>(),
        .. scope.KeyArn is { } key ? [UseOfKey(key)] : Array.Empty<Statement>(),
        .. scope.Verifies ? [SmokeTestOf(scope)] : Array.Empty<Statement>(),
    ]);

    private static Statement LinkedRoles(PolicyScope scope) => new(
        "LinkedRoles",
        ["iam:CreateServiceLinkedRole"],
        [.. LinkedServices.Select(service => scope.GlobalArn("iam", $"role/aws-service-role/{service}/*"))])
    {
        Conditions = [new("StringEquals", "iam:AWSServiceName", LinkedServices)],
    };

    /// <summary>
    /// Who creates a replica must be allowed what replication does there.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM with global tables".
    /// </summary>
    private static Statement Replication(PolicyScope scope) => new(
        "Replication",
        [
            "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan",
            "dynamodb:UpdateItem",
        ],
        scope.ReplicaArns);

    /// <summary>DynamoDB takes a grant on the key in the name of whoever creates the table.</summary>
    private static Statement UseOfKey(string key) => new("TableKey", ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey"], [key])
    {
        Conditions = [TableAccess.ThroughDynamoDB],
    };

    /// <summary>
    /// Sales under keys of the test's own, and no order.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", dynamodb:LeadingKeys.
    /// </summary>
    private static Statement SmokeTestOf(PolicyScope scope) => new(
        "SmokeTest",
        ["dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:Query"],
        [scope.TableArn, .. new[] { IndexDefinition.CategoryIndexName, IndexDefinition.CategoryDateIndexName }.Select(index => $"{scope.TableArn}/index/{index}")])
    {
        Conditions = [new("ForAllValues:StringLike", "dynamodb:LeadingKeys", $"{SmokeTest.KeyPrefix}*")],
    };
}
