using SalesData.Cli.Stacks;

namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with every type of resource that the stack can have.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys" of each service.
/// </summary>
internal static class StackActions
{
    /// <summary>Services that know no ARN for these.</summary>
    private static readonly string[] Anything = ["*"];

    public static IReadOnlyList<ResourceActions> Of(PolicyScope scope) =>
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
        .. scope.Regions.Count > 1 ? [Replicas(scope)] : Array.Empty<ResourceActions>(),
        new(
            "aws:dynamodb/contributorInsights:ContributorInsights",
            "Insights",
            ["dynamodb:DescribeContributorInsights"],
            ["dynamodb:UpdateContributorInsights"],
            [scope.TableArn, $"{scope.TableArn}/index/*"]),
        new(
            TypeTokens.ScalableTarget,
            "ScalableTargets",
            ["application-autoscaling:DescribeScalableTargets", "application-autoscaling:ListTagsForResource"],
            [
                "application-autoscaling:DeregisterScalableTarget", "application-autoscaling:RegisterScalableTarget",
                "application-autoscaling:TagResource", "application-autoscaling:UntagResource",
            ],
            Anything),
        new(
            TypeTokens.ScalingPolicy,
            "ScalingPolicies",
            ["application-autoscaling:DescribeScalingPolicies"],
            ["application-autoscaling:DeleteScalingPolicy", "application-autoscaling:PutScalingPolicy"],
            Anything),
        // Application Auto Scaling asks whether its caller may do what it does for him.
        new(
            TypeTokens.ScalingPolicy,
            "ScalingAlarms",
            ["cloudwatch:DescribeAlarms"],
            ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm"],
            [scope.Arn("cloudwatch", $"alarm:TargetTracking-table/{scope.TableName}*")]),
        new(
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            "Alarms",
            ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"],
            ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"],
            [scope.Arn("cloudwatch", $"alarm:{PolicyScope.NamePrefix}-alarms-*")]),
        new(
            "aws:sns/topic:Topic",
            "AlarmTopic",
            ["sns:GetTopicAttributes", "sns:ListTagsForResource"],
            ["sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:TagResource", "sns:UntagResource"],
            [scope.Arn("sns", $"{PolicyScope.NamePrefix}-alarms-topic-*")]),
        new(
            "aws:sns/topicSubscription:TopicSubscription",
            "AlarmSubscription",
            ["sns:GetSubscriptionAttributes"],
            ["sns:SetSubscriptionAttributes", "sns:Subscribe", "sns:Unsubscribe"],
            [scope.Arn("sns", $"{PolicyScope.NamePrefix}-alarms-topic-*")]),
        new(
            "aws:iam/policy:Policy",
            "AccessPolicies",
            ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListPolicyVersions"],
            ["iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:TagPolicy", "iam:UntagPolicy"],
            [$"arn:{scope.Partition}:iam::{scope.Account}:policy/{PolicyScope.NamePrefix}-access-*"]),
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
