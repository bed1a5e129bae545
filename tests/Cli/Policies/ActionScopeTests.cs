using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

/// <summary>
/// Holds every action that a role is allowed against the type of resource that AWS checks it on, and against the condition keys that it
/// knows: IAM ignores an action on a resource of another type, and denies where a key is never sent. Source: Service Authorization
/// Reference, "Actions, resources, and condition keys" of each service.
/// </summary>
public class ActionScopeTests
{
    /// <summary>Form of the ARNs of each type of resource; <c>*</c> where the service knows none.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["any"] = @"\*",
        ["table"] = "arn:aws:dynamodb:REGION:123456789012:table/SalesData",
        ["index"] = "arn:aws:dynamodb:REGION:123456789012:table/SalesData/index/.+",
        ["target"] = @"arn:aws:application-autoscaling:REGION:123456789012:scalable-target/\*",
        ["alarm"] = "arn:aws:cloudwatch:REGION:123456789012:alarm:.+",
        ["dashboard"] = "arn:aws:cloudwatch::123456789012:dashboard/.+",
        ["topic"] = "arn:aws:sns:REGION:123456789012:[^:]+",
        ["vault"] = "arn:aws:backup:REGION:123456789012:backup-vault:.+",
        ["plan"] = @"arn:aws:backup:REGION:123456789012:backup-plan:\*",
        ["role"] = "arn:aws:iam::123456789012:role/.+",
        ["policy"] = "arn:aws:iam::123456789012:policy/.+",
        ["key"] = "arn:aws:kms:REGION:123456789012:key/.+",
    };

    /// <summary>Types of resources, their actions, and the condition keys that at most may be on these.</summary>
    private static readonly (string Types, string Actions, string Keys)[] Services =
    [
        (
            "table",
            """
            dynamodb:BatchWriteItem dynamodb:CreateTable dynamodb:CreateTableReplica dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:DeleteTableReplica
            dynamodb:DescribeContinuousBackups dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:GetItem dynamodb:ListTagsOfResource dynamodb:PutItem
            dynamodb:TagResource dynamodb:UntagResource dynamodb:UpdateContinuousBackups dynamodb:UpdateItem dynamodb:UpdateTable dynamodb:UpdateTimeToLive
            """,
            "dynamodb:LeadingKeys"),
        ("table index", "dynamodb:DescribeContributorInsights dynamodb:Query dynamodb:Scan dynamodb:UpdateContributorInsights", "dynamodb:LeadingKeys"),
        ("any", "application-autoscaling:DescribeScalableTargets application-autoscaling:DescribeScalingPolicies backup-storage:MountCapsule", ""),
        (
            "target",
            """
            application-autoscaling:DeleteScalingPolicy application-autoscaling:DeregisterScalableTarget application-autoscaling:PutScalingPolicy
            application-autoscaling:RegisterScalableTarget
            """,
            "application-autoscaling:service-namespace"),
        ("target", "application-autoscaling:ListTagsForResource application-autoscaling:TagResource application-autoscaling:UntagResource", ""),
        (
            "alarm",
            "cloudwatch:DeleteAlarms cloudwatch:DescribeAlarms cloudwatch:ListTagsForResource cloudwatch:PutMetricAlarm cloudwatch:TagResource cloudwatch:UntagResource",
            ""),
        ("dashboard", "cloudwatch:DeleteDashboards cloudwatch:GetDashboard cloudwatch:PutDashboard", ""),
        (
            "topic",
            """
            sns:CreateTopic sns:DeleteTopic sns:GetSubscriptionAttributes sns:GetTopicAttributes sns:ListTagsForResource sns:SetSubscriptionAttributes
            sns:SetTopicAttributes sns:Subscribe sns:TagResource sns:UntagResource sns:Unsubscribe
            """,
            ""),
        ("vault", "backup:CreateBackupVault backup:DeleteBackupVault backup:DescribeBackupVault", ""),
        (
            "plan",
            """
            backup:CreateBackupPlan backup:CreateBackupSelection backup:DeleteBackupPlan backup:DeleteBackupSelection backup:GetBackupPlan
            backup:GetBackupSelection backup:UpdateBackupPlan
            """,
            ""),
        ("vault plan", "backup:ListTags backup:TagResource backup:UntagResource", ""),
        (
            "role",
            """
            iam:CreateRole iam:DeleteRole iam:GetRole iam:ListAttachedRolePolicies iam:ListInstanceProfilesForRole iam:ListRolePolicies iam:TagRole
            iam:UntagRole iam:UpdateAssumeRolePolicy iam:UpdateRoleDescription
            """,
            ""),
        ("role", "iam:AttachRolePolicy iam:DetachRolePolicy", "iam:PolicyARN"),
        ("role", "iam:PassRole", "iam:PassedToService"),
        ("role", "iam:CreateServiceLinkedRole", "iam:AWSServiceName"),
        (
            "policy",
            """
            iam:CreatePolicy iam:CreatePolicyVersion iam:DeletePolicy iam:DeletePolicyVersion iam:GetPolicy iam:GetPolicyVersion iam:ListPolicyVersions
            iam:SetDefaultPolicyVersion iam:TagPolicy iam:UntagPolicy
            """,
            ""),
        ("key", "kms:CreateGrant kms:Decrypt kms:GenerateDataKey kms:RetireGrant", "kms:ViaService"),
        ("key", "kms:DescribeKey", "kms:RequestAlias kms:ViaService"),
    ];

    /// <summary>Without these an action on every key, role or target reaches what is another's.</summary>
    private static readonly string[] Conditioned =
    [
        "application-autoscaling:DeleteScalingPolicy", "application-autoscaling:DeregisterScalableTarget", "application-autoscaling:PutScalingPolicy",
        "application-autoscaling:RegisterScalableTarget", "iam:AttachRolePolicy", "iam:CreateServiceLinkedRole", "iam:DetachRolePolicy", "iam:PassRole",
        "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:RetireGrant",
    ];

    public static TheoryData<string, string> Roles
    {
        get
        {
            var key = (("encryption", "CUSTOMER_MANAGED"), ("kmsKeyArn", "arn:aws:kms:us-west-2:123456789012:key/0a1b2c"));
            var data = new TheoryData<string, string>();
            foreach (var role in new[] { "preview", "deploy" })
            {
                data.Add(role, RolesOf.Stack("dev") + " --verify");
                data.Add(role, RolesOf.Prod(AllFeatures.Of) + " --verify --allow-delete table --allow-delete replicas");
                data.Add(role, RolesOf.Prod([.. AllFeatures.Of, ("replicaRegions", ""), key.Item1, key.Item2]));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task An_action_is_allowed_on_the_type_of_resource_that_AWS_checks(string role, string arguments) =>
        Assert.All((await RolesOf.PermissionsAsync(role, arguments)).Allowed, allowed => Assert.Matches(FormOf(RowOf(allowed.Action).Types), allowed.Resource));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_condition_is_on_a_key_that_the_action_knows(string role, string arguments) =>
        Assert.All((await RolesOf.PermissionsAsync(role, arguments)).Allowed, allowed => Assert.Subset(RowOf(allowed.Action).Keys.Split(' ').ToHashSet(), allowed.Keys.ToHashSet()));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task An_action_that_would_reach_others_has_its_condition(string role, string arguments) => Assert.All(
        (await RolesOf.PermissionsAsync(role, arguments)).Allowed.Where(allowed => Conditioned.Contains(allowed.Action)),
        allowed => Assert.NotEmpty(allowed.Keys));

    [Fact]
    public void An_action_is_listed_once() => Assert.Distinct(Services.SelectMany(service => Words(service.Actions)));

    private static (string Types, string Actions, string Keys) RowOf(string action) => Assert.Single(Services, service => Words(service.Actions).Contains(action));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Regex FormOf(string types) =>
        new($@"\A(?:{string.Join('|', types.Split(' ').Select(type => Forms[type].Replace("REGION", "[a-z]+-[a-z]+-[0-9]", StringComparison.Ordinal)))})\z");
}
