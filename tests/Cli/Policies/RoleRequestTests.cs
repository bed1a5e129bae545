using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

/// <summary>
/// What the provider sends to AWS for each type of resource, and what the roles of the pipeline are allowed of it.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys" of each service; the AWS provider.
/// </summary>
public class RoleRequestTests
{
    private const string Table = "aws:dynamodb/table:Table";
    private const string Replica = "aws:dynamodb/tableReplica:TableReplica";
    private const string Insights = "aws:dynamodb/contributorInsights:ContributorInsights";
    private const string Target = "aws:appautoscaling/target:Target";
    private const string ScalingPolicy = "aws:appautoscaling/policy:Policy";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Dashboard = "aws:cloudwatch/dashboard:Dashboard";
    private const string Topic = "aws:sns/topic:Topic";
    private const string Subscription = "aws:sns/topicSubscription:TopicSubscription";
    private const string Vault = "aws:backup/vault:Vault";
    private const string Plan = "aws:backup/plan:Plan";
    private const string Selection = "aws:backup/selection:Selection";
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string Policy = "aws:iam/policy:Policy";

    private const string TableArn = "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData";
    private const string ReplicaArn = "arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData";
    private const string IndexArn = $"{TableArn}/index/CategoryIndex";
    private const string TargetArn = "arn:aws:application-autoscaling:us-west-2:123456789012:scalable-target/0a1b2c";
    private const string AlarmArn = "arn:aws:cloudwatch:us-west-2:123456789012:alarm:sales-data-alarms-table-read-throttled-1a2b3c4";
    private const string ScalingAlarmArn = "arn:aws:cloudwatch:us-west-2:123456789012:alarm:TargetTracking-table/SalesData-AlarmHigh-0a1b2c";
    private const string IndexScalingAlarmArn = "arn:aws:cloudwatch:us-west-2:123456789012:alarm:TargetTracking-table/SalesData/index/CategoryIndex-AlarmLow-0a1b2c";
    private const string DashboardArn = "arn:aws:cloudwatch::123456789012:dashboard/sales-data-dashboard-us-west-2-SalesData";
    private const string TopicArn = "arn:aws:sns:us-west-2:123456789012:sales-data-alarms-topic-1a2b3c4";
    private const string VaultArn = "arn:aws:backup:us-west-2:123456789012:backup-vault:sales-data-backups-vault-1a2b3c4";
    private const string PlanArn = "arn:aws:backup:us-west-2:123456789012:backup-plan:0a1b2c";
    private const string RoleArn = "arn:aws:iam::123456789012:role/sales-data-backups-role-1a2b3c4";
    private const string PolicyArn = "arn:aws:iam::123456789012:policy/sales-data/prod/sales-data-access-write-1a2b3c4";
    private const string KeyArn = "arn:aws:kms:us-west-2:123456789012:key/0a1b2c";
    private const string OfDynamoDB = "application-autoscaling:service-namespace=dynamodb";
    private const string ForBackups = "iam:PolicyARN=arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup";

    private static readonly string Arguments = RolesOf.Prod([.. AllFeatures.Of, ("encryption", "AWS_MANAGED")]) + " --allow-delete table --allow-delete replicas";

    /// <summary>Requests of a refresh: type of resource, actions, ARN, context.</summary>
    public static TheoryData<string, string, string, string> Reads => new()
    {
        { Table, "dynamodb:DescribeTable dynamodb:DescribeContinuousBackups dynamodb:DescribeTimeToLive dynamodb:ListTagsOfResource", TableArn, "" },
        { Table, "kms:DescribeKey", KeyArn, "kms:RequestAlias=alias/aws/dynamodb" },
        { Replica, "dynamodb:DescribeTable dynamodb:DescribeContinuousBackups dynamodb:ListTagsOfResource", ReplicaArn, "" },
        { Replica, "kms:DescribeKey", "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c", "kms:RequestAlias=alias/aws/dynamodb" },
        { Insights, "dynamodb:DescribeContributorInsights", TableArn, "" },
        { Insights, "dynamodb:DescribeContributorInsights", IndexArn, "" },
        { Target, "application-autoscaling:DescribeScalableTargets", "*", "" },
        { Target, "application-autoscaling:ListTagsForResource", TargetArn, "" },
        { ScalingPolicy, "application-autoscaling:DescribeScalingPolicies", "*", "" },
        { Alarm, "cloudwatch:DescribeAlarms", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:*", "" },
        { Alarm, "cloudwatch:ListTagsForResource", AlarmArn, "" },
        { Dashboard, "cloudwatch:GetDashboard", DashboardArn, "" },
        { Topic, "sns:GetTopicAttributes sns:ListTagsForResource", TopicArn, "" },
        { Subscription, "sns:GetSubscriptionAttributes", TopicArn, "" },
        { Vault, "backup:DescribeBackupVault backup:ListTags", VaultArn, "" },
        { Plan, "backup:GetBackupPlan backup:ListTags", PlanArn, "" },
        { Selection, "backup:GetBackupSelection", PlanArn, "" },
        { Role, "iam:GetRole iam:ListRolePolicies iam:ListAttachedRolePolicies iam:ListInstanceProfilesForRole", RoleArn, "" },
        { Attachment, "iam:ListAttachedRolePolicies", RoleArn, "" },
        { Policy, "iam:GetPolicy iam:GetPolicyVersion iam:ListPolicyVersions", PolicyArn, "" },
    };

    /// <summary>Requests that create, change and delete.</summary>
    public static TheoryData<string, string, string, string> Writes => new()
    {
        {
            Table,
            "dynamodb:CreateTable dynamodb:UpdateTable dynamodb:DeleteTable dynamodb:UpdateTimeToLive dynamodb:UpdateContinuousBackups dynamodb:TagResource dynamodb:UntagResource",
            TableArn,
            ""
        },
        {
            Replica,
            "dynamodb:CreateTable dynamodb:CreateTableReplica dynamodb:DeleteTable dynamodb:DeleteTableReplica dynamodb:UpdateTable dynamodb:UpdateTimeToLive dynamodb:UpdateContinuousBackups dynamodb:TagResource",
            ReplicaArn,
            ""
        },
        {
            Replica,
            "dynamodb:Query dynamodb:Scan dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem",
            ReplicaArn,
            ""
        },
        { Replica, "iam:CreateServiceLinkedRole", LinkedRole("replication.dynamodb.amazonaws.com"), "iam:AWSServiceName=replication.dynamodb.amazonaws.com" },
        { Insights, "dynamodb:UpdateContributorInsights", TableArn, "" },
        { Insights, "dynamodb:UpdateContributorInsights", IndexArn, "" },
        { Insights, "iam:CreateServiceLinkedRole", LinkedRole("contributorinsights.dynamodb.amazonaws.com"), "iam:AWSServiceName=contributorinsights.dynamodb.amazonaws.com" },
        { Target, "application-autoscaling:RegisterScalableTarget application-autoscaling:DeregisterScalableTarget", TargetArn, OfDynamoDB },
        { Target, "application-autoscaling:TagResource application-autoscaling:UntagResource", TargetArn, "" },
        { Target, "iam:CreateServiceLinkedRole", LinkedRole("dynamodb.application-autoscaling.amazonaws.com"), "iam:AWSServiceName=dynamodb.application-autoscaling.amazonaws.com" },
        { ScalingPolicy, "application-autoscaling:PutScalingPolicy application-autoscaling:DeleteScalingPolicy", TargetArn, OfDynamoDB },
        { ScalingPolicy, "cloudwatch:PutMetricAlarm cloudwatch:DeleteAlarms", ScalingAlarmArn, "" },
        { ScalingPolicy, "cloudwatch:PutMetricAlarm cloudwatch:DeleteAlarms", IndexScalingAlarmArn, "" },
        { Alarm, "cloudwatch:PutMetricAlarm cloudwatch:DeleteAlarms cloudwatch:TagResource cloudwatch:UntagResource", AlarmArn, "" },
        { Dashboard, "cloudwatch:PutDashboard cloudwatch:DeleteDashboards", DashboardArn, "" },
        { Topic, "sns:CreateTopic sns:DeleteTopic sns:SetTopicAttributes sns:TagResource sns:UntagResource", TopicArn, "" },
        { Subscription, "sns:Subscribe sns:SetSubscriptionAttributes sns:Unsubscribe", TopicArn, "" },
        { Vault, "backup:CreateBackupVault backup:DeleteBackupVault backup:TagResource backup:UntagResource", VaultArn, "" },
        { Vault, "backup-storage:MountCapsule", "*", "" },
        { Vault, "kms:CreateGrant kms:GenerateDataKey kms:Decrypt kms:RetireGrant kms:DescribeKey", KeyArn, "kms:ViaService=backup.us-west-2.amazonaws.com" },
        { Vault, "iam:CreateServiceLinkedRole", LinkedRole("backup.amazonaws.com"), "iam:AWSServiceName=backup.amazonaws.com" },
        { Plan, "backup:CreateBackupPlan backup:UpdateBackupPlan backup:DeleteBackupPlan backup:TagResource backup:UntagResource", PlanArn, "" },
        { Selection, "backup:CreateBackupSelection backup:DeleteBackupSelection", PlanArn, "" },
        { Selection, "iam:PassRole", RoleArn, "iam:PassedToService=backup.amazonaws.com" },
        { Role, "iam:CreateRole iam:DeleteRole iam:UpdateAssumeRolePolicy iam:UpdateRoleDescription iam:TagRole iam:UntagRole", RoleArn, "" },
        { Attachment, "iam:AttachRolePolicy iam:DetachRolePolicy", RoleArn, ForBackups },
        {
            Policy,
            "iam:CreatePolicy iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:DeletePolicyVersion iam:DeletePolicy iam:TagPolicy iam:UntagPolicy",
            PolicyArn,
            ""
        },
    };

    /// <summary>Requests next to those above: about something else, or that would give the caller more rights.</summary>
    public static TheoryData<string, string, string> Foreign => new()
    {
        { "dynamodb:DeleteTable", "arn:aws:dynamodb:us-west-2:123456789012:table/Other", "" },
        { "dynamodb:GetItem", TableArn, "" },
        { "dynamodb:Query", IndexArn, "" },
        { "kms:DescribeKey", KeyArn, "kms:RequestAlias=alias/other" },
        { "kms:Decrypt", KeyArn, "kms:ViaService=s3.us-west-2.amazonaws.com" },
        { "application-autoscaling:RegisterScalableTarget", TargetArn, "application-autoscaling:service-namespace=ecs" },
        { "cloudwatch:DeleteAlarms", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:other", "" },
        { "cloudwatch:DeleteDashboards", "arn:aws:cloudwatch::123456789012:dashboard/sales-data-dashboard-eu-west-1-SalesData", "" },
        { "cloudwatch:DeleteDashboards", "arn:aws:cloudwatch::123456789012:dashboard/other", "" },
        { "sns:DeleteTopic", "arn:aws:sns:us-west-2:123456789012:other", "" },
        { "sns:Publish", TopicArn, "" },
        { "backup:DeleteBackupVault", "arn:aws:backup:us-west-2:123456789012:backup-vault:Default", "" },
        { "backup:DeleteRecoveryPoint", "arn:aws:backup:us-west-2:123456789012:recovery-point:0a1b2c", "" },
        { "backup:StartRestoreJob", "arn:aws:backup:us-west-2:123456789012:recovery-point:0a1b2c", "" },
        { "iam:PassRole", RoleArn, "iam:PassedToService=ec2.amazonaws.com" },
        { "iam:PassRole", "arn:aws:iam::123456789012:role/admin", "iam:PassedToService=backup.amazonaws.com" },
        { "iam:AttachRolePolicy", RoleArn, "iam:PolicyARN=arn:aws:iam::aws:policy/AdministratorAccess" },
        { "iam:AttachRolePolicy", RoleArn, "iam:PolicyARN=arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores" },
        { "iam:AttachRolePolicy", "arn:aws:iam::123456789012:role/sales-data-deploy-prod", ForBackups },
        { "iam:PutRolePolicy", RoleArn, "" },
        { "iam:PutRolePolicy", "arn:aws:iam::123456789012:role/sales-data-deploy-prod", "" },
        { "iam:UpdateAssumeRolePolicy", "arn:aws:iam::123456789012:role/sales-data-deploy-prod", "" },
        { "iam:CreatePolicyVersion", "arn:aws:iam::123456789012:policy/other", "" },
        { "iam:CreatePolicyVersion", "arn:aws:iam::123456789012:policy/sales-data-access-write-1a2b3c4", "" },
        { "iam:CreatePolicyVersion", "arn:aws:iam::123456789012:policy/sales-data/dev/sales-data-access-write-1a2b3c4", "" },
        { "iam:AttachRolePolicy", RoleArn, $"iam:PolicyARN={PolicyArn}" },
        { "sts:AssumeRole", RoleArn, "" },
        { "dynamodb:CreateTableReplica", TableArn, "" },
        { "cloudwatch:DeleteAlarms", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:TargetTracking-table/SalesData2-AlarmHigh-0a1b2c", "" },
        { "iam:CreateServiceLinkedRole", LinkedRole("ecs.amazonaws.com"), "iam:AWSServiceName=ecs.amazonaws.com" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Both_roles_may_read_what_a_resource_consists_of(string type, string actions, string arn, string context)
    {
        foreach (var role in new[] { "preview", "deploy" })
        {
            var policy = await PolicyAsync(role);
            Assert.All(actions.Split(' '), action => Assert.True(policy.Allows(action, arn, Context(context)), $"{role} role, {type}: {action}"));
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task The_deploy_role_alone_may_change_a_resource(string type, string actions, string arn, string context)
    {
        var (preview, deploy) = (await PolicyAsync("preview"), await PolicyAsync("deploy"));

        Assert.All(actions.Split(' '), action =>
        {
            Assert.True(deploy.Allows(action, arn, Context(context)), $"{type}: {action}");
            Assert.False(preview.Allows(action, arn, Context(context)), $"{type}: {action}");
        });
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task No_role_may_do_it_to_anything_else(string action, string arn, string context)
    {
        Assert.False((await PolicyAsync("preview")).Allows(action, arn, Context(context)));
        Assert.False((await PolicyAsync("deploy")).Allows(action, arn, Context(context)));
    }

    [Fact]
    public async Task Every_type_of_resource_that_the_program_creates_is_in_the_lists()
    {
        var created = (await StackRun.OfAsync("prod", AllFeatures.Of)).Registrations.Select(registration => registration.Type!)
            .Where(type => type.StartsWith("aws:", StringComparison.Ordinal)).Distinct().ToList();

        Assert.All(created, type => Assert.Contains(Reads, row => (string)((object[])row)[0] == type));
        Assert.All(created, type => Assert.Contains(Writes, row => (string)((object[])row)[0] == type));
    }

    [Fact]
    public async Task A_role_has_no_action_that_no_request_needs()
    {
        var listed = Reads.Concat(Writes).SelectMany(row => ((string)((object[])row)[1]).Split(' ')).ToHashSet();

        Assert.Subset(listed, (await PolicyAsync("deploy")).Actions.ToHashSet());
    }

    private static Task<IamPolicy> PolicyAsync(string role) => RolesOf.PermissionsAsync(role, Arguments);

    private static (string, string)[] Context(string context) =>
        [.. context.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(parts => (parts[0], parts[1]))];

    private static string LinkedRole(string service) => $"arn:aws:iam::123456789012:role/aws-service-role/{service}/AWSServiceRole";
}
