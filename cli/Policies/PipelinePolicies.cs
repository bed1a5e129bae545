using SalesData.Cli.Verify;
using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>IAM policy documents of the roles that a pipeline previews and deploys with.</summary>
internal static class PipelinePolicies
{
    private static readonly Condition OwnKeys = new("ForAllValues:StringLike", "dynamodb:LeadingKeys", $"{SmokeTest.KeyPrefix}*");

    /// <summary>What a preview needs: to look, and nothing else.</summary>
    public static PolicyDocument Preview(PolicyScope scope) =>
        new([.. StackActions.Of(scope).Where(actions => actions.Read is not []).Select(actions => actions.Allow(actions.Read))]);

    /// <summary>What a deployment needs: to look, create, change and delete what the stack has, and nothing that gives it more rights.</summary>
    public static PolicyDocument Deploy(PolicyScope scope) => new(
    [
        .. StackActions.Of(scope).Select(actions => actions.Allow(actions.Read.Concat(actions.Write))),
        .. StackActions.LinkedServices(scope.Settings) is { Count: > 0 } services ? [LinkedRoles(scope, services)] : Array.Empty<Statement>(),
        .. scope.Settings.Encryption.KeyArn is { } key ? [UseOfKey(key)] : Array.Empty<Statement>(),
        .. scope.Verifies ? SmokeTestOf(scope) : Array.Empty<Statement>(),
        new("OwnRoles", ["iam:*"], [scope.GlobalArn("iam", $"role/{PolicyScope.NamePrefix}-preview-*"), scope.GlobalArn("iam", $"role/{PolicyScope.NamePrefix}-deploy-*")]) { Denies = true },
        // Whoever writes a role's trust could name himself in it.
        .. scope.Settings.BackupRetentionInDays > 0 ? [new("NoOtherRole", ["sts:AssumeRole"], [scope.BackupRoleArn]) { Denies = true }] : Array.Empty<Statement>(),
    ]);

    private static Statement LinkedRoles(PolicyScope scope, IReadOnlyList<string> services) => new(
        "LinkedRoles",
        ["iam:CreateServiceLinkedRole"],
        [.. services.Select(service => scope.GlobalArn("iam", $"role/aws-service-role/{service}/*"))])
    {
        Conditions = [new("StringEquals", "iam:AWSServiceName", services)],
    };

    /// <summary>DynamoDB takes a grant on the key in the name of whoever creates the table.</summary>
    private static Statement UseOfKey(string key) => new("TableKey", ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey"], [key])
    {
        Conditions = [TableAccess.ThroughDynamoDB],
    };

    /// <summary>
    /// Sales under keys of the test's own, and no order.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", dynamodb:LeadingKeys.
    /// </summary>
    private static Statement[] SmokeTestOf(PolicyScope scope) =>
    [
        new("SmokeTest", ["dynamodb:BatchWriteItem", "dynamodb:GetItem"], [scope.TableArn]) { Conditions = [OwnKeys] },
        new("SmokeTestQuery", ["dynamodb:Query"], [.. scope.Settings.Indexes.Select(index => $"{scope.TableArn}/index/{index.Name}")]) { Conditions = [OwnKeys] },
    ];
}
