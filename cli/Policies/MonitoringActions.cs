namespace SalesData.Cli.Policies;

/// <summary>
/// What the AWS provider does with alarms, the topic that they notify, and the dashboard. Source: Service Authorization Reference, "Actions, resources,
/// and condition keys" for Amazon CloudWatch and for Amazon SNS.
/// </summary>
internal static class MonitoringActions
{
    private const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public static IReadOnlyList<ResourceActions> Alarms(PolicyScope scope) =>
    [
        // CloudWatch describes the alarms of a region, whichever are asked for.
        new(MetricAlarm, "AnyAlarm", ["cloudwatch:DescribeAlarms"], [], [scope.Arn("cloudwatch", "alarm:*")]),
        new(
            MetricAlarm,
            "Alarms",
            ["cloudwatch:ListTagsForResource"],
            ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"],
            [scope.Arn("cloudwatch", $"alarm:{PolicyScope.NamePrefix}-alarms-*")]),
    ];

    public static IReadOnlyList<ResourceActions> Topic(PolicyScope scope) =>
    [
        new(
            "aws:sns/topic:Topic",
            "AlarmTopic",
            ["sns:GetTopicAttributes", "sns:ListTagsForResource"],
            ["sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:TagResource", "sns:UntagResource"],
            [TopicArn(scope)]),
    ];

    public static IReadOnlyList<ResourceActions> Subscription(PolicyScope scope) =>
    [
        new(
            "aws:sns/topicSubscription:TopicSubscription",
            "AlarmSubscription",
            ["sns:GetSubscriptionAttributes"],
            ["sns:SetSubscriptionAttributes", "sns:Subscribe", "sns:Unsubscribe"],
            [TopicArn(scope)]),
    ];

    public static IReadOnlyList<ResourceActions> Dashboard(PolicyScope scope) =>
    [
        // Dashboards belong to no region, so their names have one.
        new(
            "aws:cloudwatch/dashboard:Dashboard",
            "Dashboard",
            ["cloudwatch:GetDashboard"],
            ["cloudwatch:DeleteDashboards", "cloudwatch:PutDashboard"],
            [scope.GlobalArn("cloudwatch", $"dashboard/{PolicyScope.NamePrefix}-dashboard-{scope.Config.Region}-*")]),
    ];

    private static string TopicArn(PolicyScope scope) => scope.Arn("sns", $"{PolicyScope.NamePrefix}-alarms-topic-*");
}
