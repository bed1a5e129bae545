using SalesData.Cli.Stacks;
using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with scalable targets and their policies. Application Auto Scaling describes everything or nothing, and
/// changes the targets of one service. Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS
/// Application Auto Scaling".
/// </summary>
internal static class ScalingActions
{
    private static readonly Condition OfDynamoDB = new("StringEquals", "application-autoscaling:service-namespace", "dynamodb");

    public static IReadOnlyList<ResourceActions> Of(PolicyScope scope)
    {
        string[] targets = [scope.Arn("application-autoscaling", "scalable-target/*")];
        return
        [
            new(TypeTokens.ScalableTarget, "ScalableTargets", ["application-autoscaling:DescribeScalableTargets"], [], ResourceActions.Anything),
            new(
                TypeTokens.ScalableTarget,
                "ScalableTargetChanges",
                [],
                ["application-autoscaling:DeregisterScalableTarget", "application-autoscaling:RegisterScalableTarget"],
                targets) { Conditions = [OfDynamoDB] },
            // Tags know no condition on the service.
            new(
                TypeTokens.ScalableTarget,
                "ScalableTargetTags",
                ["application-autoscaling:ListTagsForResource"],
                ["application-autoscaling:TagResource", "application-autoscaling:UntagResource"],
                targets),
            new(TypeTokens.ScalingPolicy, "ScalingPolicies", ["application-autoscaling:DescribeScalingPolicies"], [], ResourceActions.Anything),
            new(
                TypeTokens.ScalingPolicy,
                "ScalingPolicyChanges",
                [],
                ["application-autoscaling:DeleteScalingPolicy", "application-autoscaling:PutScalingPolicy"],
                targets) { Conditions = [OfDynamoDB] },
            // Application Auto Scaling asks whether its caller may do what it does for him.
            new(
                TypeTokens.ScalingPolicy,
                "ScalingAlarms",
                [],
                ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm"],
                [
                    scope.Arn("cloudwatch", $"alarm:TargetTracking-table/{scope.Settings.TableName}-*"),
                    scope.Arn("cloudwatch", $"alarm:TargetTracking-table/{scope.Settings.TableName}/index/*"),
                ]),
            new(TypeTokens.ScalingPolicy, "AnyScalingAlarm", [], ["cloudwatch:DescribeAlarms"], [scope.Arn("cloudwatch", "alarm:*")]),
        ];
    }
}
