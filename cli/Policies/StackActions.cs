using SalesData.Cli.Stacks;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with every type of resource that the stack has: what its settings switch off has no statement.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys" of each service.
/// </summary>
internal static class StackActions
{
    /// <summary>The parts of a stack that settings switch on, and the services that act for them through a role of their own.</summary>
    private static readonly (Func<SalesDataSettings, bool> IsOn, Func<PolicyScope, IReadOnlyList<ResourceActions>> Of, string? LinkedService)[] Parts =
    [
        (settings => settings.Encryption.UsesKms || settings.ReplicaRegions is not [], ManagedKey, null),
        (settings => settings.ReplicaRegions is not [], Replicas, "replication.dynamodb.amazonaws.com"),
        (settings => settings.ContributorInsights is not null, Insights, "contributorinsights.dynamodb.amazonaws.com"),
        (settings => settings.Throughput.Table.AutoScaling, ScalingActions.Of, "dynamodb.application-autoscaling.amazonaws.com"),
        (settings => settings.Alarms is not null, MonitoringActions.Alarms, null),
        (settings => settings.Alarms is { TopicArn: null }, MonitoringActions.Topic, null),
        (settings => settings.Alarms is { Email: not null }, MonitoringActions.Subscription, null),
        (settings => settings.Dashboard, MonitoringActions.Dashboard, null),
        (settings => settings.BackupRetentionInDays > 0, BackupActions.Of, "backup.amazonaws.com"),
        (settings => settings.IamPolicies, AccessPolicies, null),
    ];

    public static IReadOnlyList<ResourceActions> Of(PolicyScope scope) =>
        [Table(scope), .. Parts.Where(part => part.IsOn(scope.Settings)).SelectMany(part => part.Of(scope))];

    /// <summary>Services that act for the stack through a role that the first use in an account creates.</summary>
    public static IReadOnlyList<string> LinkedServices(SalesDataSettings settings) =>
        [.. Parts.Where(part => part.IsOn(settings)).Select(part => part.LinkedService).OfType<string>()];

    private static ResourceActions Table(PolicyScope scope) => new(
        TypeTokens.Table,
        "Table",
        ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:ListTagsOfResource"],
        [
            "dynamodb:CreateTable", "dynamodb:TagResource", "dynamodb:UntagResource", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable",
            .. scope.DeletesTable ? ["dynamodb:DeleteTable"] : Array.Empty<string>(),
            .. Expiry(scope),
        ],
        [scope.TableArn]);

    /// <summary>The provider compares the key of a table and of each replica with the one that AWS manages for DynamoDB, by its alias.</summary>
    private static IReadOnlyList<ResourceActions> ManagedKey(PolicyScope scope) =>
    [
        new(
            TypeTokens.Table,
            "ManagedKey",
            ["kms:DescribeKey"],
            [],
            [.. scope.Regions.Skip(scope.Settings.Encryption.UsesKms ? 0 : 1).Select(region => scope.Arn("kms", "key/*", region))])
        {
            Conditions = [new("StringEquals", "kms:RequestAlias", "alias/aws/dynamodb")],
        },
    ];

    /// <summary>
    /// Who creates a replica must be allowed what replication does there.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM with global tables".
    /// </summary>
    private static IReadOnlyList<ResourceActions> Replicas(PolicyScope scope) =>
    [
        new(
            TypeTokens.TableReplica,
            "Replicas",
            ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:ListTagsOfResource"],
            [
                "dynamodb:CreateTable", "dynamodb:CreateTableReplica", "dynamodb:TagResource", "dynamodb:UntagResource",
                "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable",
                .. scope.DeletesReplicas ? ["dynamodb:DeleteTable", "dynamodb:DeleteTableReplica"] : Array.Empty<string>(),
                .. Expiry(scope),
            ],
            scope.ReplicaArns),
        new(
            TypeTokens.TableReplica,
            "Replication",
            [],
            [
                "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan",
                "dynamodb:UpdateItem",
            ],
            scope.ReplicaArns),
    ];

    /// <summary>Who may let items expire can delete all of them.</summary>
    private static string[] Expiry(PolicyScope scope) => scope.Settings.TimeToLive.AttributeName is null ? [] : ["dynamodb:UpdateTimeToLive"];

    private static IReadOnlyList<ResourceActions> Insights(PolicyScope scope) =>
    [
        new(
            "aws:dynamodb/contributorInsights:ContributorInsights",
            "Insights",
            ["dynamodb:DescribeContributorInsights"],
            ["dynamodb:UpdateContributorInsights"],
            [scope.TableArn, $"{scope.TableArn}/index/*"]),
    ];

    /// <summary>Policies in the path of this stack: those of another one, or of the pipeline, are none of its business.</summary>
    private static IReadOnlyList<ResourceActions> AccessPolicies(PolicyScope scope) =>
    [
        new(
            "aws:iam/policy:Policy",
            "AccessPolicies",
            ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyVersions"],
            [
                "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion",
                "iam:TagPolicy", "iam:UntagPolicy",
            ],
            [scope.GlobalArn("iam", $"policy/{PolicyScope.NamePrefix}/{scope.Config.Stack}/{PolicyScope.NamePrefix}-access-*")]),
    ];
}
