using SalesData.Cli.Stacks;

namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with every type of resource that the stack can have.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys" of each service.
/// </summary>
internal static class StackActions
{
    public static IReadOnlyList<ResourceActions> Of(PolicyScope scope) =>
    [
        .. TableActions(scope),
        .. ScalingActions.Of(scope),
        .. MonitoringActions.Of(scope),
        .. BackupActions.Of(scope),
        new(
            "aws:iam/policy:Policy",
            "AccessPolicies",
            ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyVersions"],
            [
                "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion",
                "iam:TagPolicy", "iam:UntagPolicy",
            ],
            [scope.GlobalArn("iam", $"policy/{PolicyScope.NamePrefix}-access-*")]),
    ];

    private static IEnumerable<ResourceActions> TableActions(PolicyScope scope) =>
    [
        new(
            TypeTokens.Table,
            "Table",
            ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:ListTagsOfResource"],
            [
                "dynamodb:CreateTable", "dynamodb:CreateTableReplica", "dynamodb:DeleteTable", "dynamodb:DeleteTableReplica", "dynamodb:TagResource",
                "dynamodb:UntagResource", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable", "dynamodb:UpdateTimeToLive",
            ],
            scope.TableArns),
        // The provider compares the key of a table and of each replica with the one that AWS manages for DynamoDB, by its alias.
        new(TypeTokens.Table, "ManagedKey", ["kms:DescribeKey"], [], [.. scope.Regions.Select(region => scope.Arn("kms", "key/*", region))])
        {
            Conditions = [new("StringEquals", "kms:RequestAlias", "alias/aws/dynamodb")],
        },
        .. scope.Regions.Count > 1 ? [Replicas(scope)] : Array.Empty<ResourceActions>(),
        new(
            "aws:dynamodb/contributorInsights:ContributorInsights",
            "Insights",
            ["dynamodb:DescribeContributorInsights"],
            ["dynamodb:UpdateContributorInsights"],
            [scope.TableArn, $"{scope.TableArn}/index/*"]),
    ];

    private static ResourceActions Replicas(PolicyScope scope) => new(
        TypeTokens.TableReplica,
        "Replicas",
        ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:ListTagsOfResource"],
        [
            "dynamodb:CreateTableReplica", "dynamodb:DeleteTableReplica", "dynamodb:TagResource", "dynamodb:UntagResource",
            "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable",
        ],
        scope.ReplicaArns);
}
