using SalesData.Cli.Policies;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

/// <summary>What a stack has switched off its roles may not do; what it has on they may.</summary>
public class SwitchedOffTests
{
    private const string Table = "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData";
    private const string Replica = "arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData";

    private static readonly (string Key, string Value)[] Replicas = [("streamViewType", "NEW_AND_OLD_IMAGES"), ("replicaRegions", "eu-west-1")];

    /// <summary>A value that switches a feature on, one that switches it off, and how the actions begin that it alone needs.</summary>
    [Theory]
    [InlineData("autoScaling", "true", "false", "application-autoscaling:")]
    [InlineData("dashboard", "true", "false", "cloudwatch:GetDashboard cloudwatch:PutDashboard cloudwatch:DeleteDashboards")]
    [InlineData("alarms", "true", "false", "sns: cloudwatch:TagResource cloudwatch:ListTagsForResource")]
    [InlineData("contributorInsights", "THROTTLED_KEYS", "OFF", "dynamodb:DescribeContributorInsights dynamodb:UpdateContributorInsights")]
    [InlineData("backupRetentionInDays", "35", "0", "backup: backup-storage: iam:CreateRole iam:GetRole iam:PassRole iam:AttachRolePolicy kms:CreateGrant")]
    [InlineData("iamPolicies", "true", "false", "iam:GetPolicy iam:CreatePolicy iam:SetDefaultPolicyVersion iam:DeletePolicy")]
    [InlineData("encryption", "AWS_MANAGED", "AWS_OWNED", "kms:DescribeKey")]
    [InlineData("ttlAttribute", "expires_at", "", "dynamodb:UpdateTimeToLive")]
    public async Task A_feature_has_its_actions_and_without_it_no_role_has_them(string key, string on, string off, string actions)
    {
        // Backups use a key of their own, which has the same actions.
        (string, string)[] others = key == "encryption" ? [("backupRetentionInDays", "0")] : [];
        var with = await RolesOf.PermissionsAsync("deploy", RolesOf.Prod([.. others, (key, on)]));
        Assert.All(actions.Split(' '), start => Assert.Contains(with.Actions, action => action.StartsWith(start, StringComparison.Ordinal)));

        foreach (var role in new[] { "preview", "deploy" })
        {
            var without = await RolesOf.PermissionsAsync(role, RolesOf.Prod([.. others, (key, off)]));
            Assert.All(actions.Split(' '), start => Assert.DoesNotContain(without.Actions, action => action.StartsWith(start, StringComparison.Ordinal)));
        }
    }

    public static TheoryData<string, (string, string)[]> Stacks => new()
    {
        { "dev", [] },
        { "prod", [] },
        { "prod", AllFeatures.Of },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_types_of_resources_that_have_actions_are_those_that_the_stack_creates(string stack, (string, string)[] config)
    {
        var created = (await StackRun.OfAsync(stack, config)).Registrations.Select(registration => registration.Type!)
            .Where(type => type.StartsWith("aws:", StringComparison.Ordinal)).Distinct();

        var actions = StackActions.Of(new PolicyScope("123456789012", Repository.Stack(stack, config)));
        Assert.Equal(created.Order(), actions.Select(action => action.Type).Distinct().Order());
    }

    [Fact]
    public async Task Without_alarms_scaling_keeps_its_own()
    {
        var deploy = await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(("alarms", "false"), ("dashboard", "false")));

        Assert.Equal(["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms", "cloudwatch:PutMetricAlarm"], deploy.Actions.Where(action => action.StartsWith("cloudwatch:", StringComparison.Ordinal)).Order());
        Assert.False(deploy.Allows("cloudwatch:PutMetricAlarm", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:sales-data-alarms-table-read-throttled-1a2b3c4"));
    }

    [Fact]
    public async Task A_topic_that_the_stack_does_not_create_is_not_touched() => Assert.DoesNotContain(
        (await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(("alarmTopicArn", "arn:aws:sns:us-west-2:123456789012:ops")))).Actions,
        action => action.StartsWith("sns:", StringComparison.Ordinal));

    [Fact]
    public async Task A_topic_without_an_address_has_no_subscription() => Assert.DoesNotContain("sns:Subscribe", (await RolesOf.PermissionsAsync("deploy", RolesOf.Prod())).Actions);

    [Fact]
    public async Task Without_replicas_there_is_one_region_and_no_item()
    {
        var without = (await RolesOf.PermissionsAsync("deploy", RolesOf.Prod())).Allowed.ToList();

        Assert.DoesNotContain(without, allowed => allowed.Action.EndsWith("Item", StringComparison.Ordinal) || allowed.Action.EndsWith("Replica", StringComparison.Ordinal));
        Assert.DoesNotContain(without, allowed => allowed.Resource.Contains(":eu-west-1:", StringComparison.Ordinal));
        Assert.True((await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(Replicas))).Allows("dynamodb:CreateTableReplica", Replica));
    }

    /// <summary>Resources of `dev`: the table of the original script and nothing else.</summary>
    [Fact]
    public async Task The_roles_of_dev_use_one_service_for_its_one_table() =>
        Assert.All((await RolesOf.PermissionsAsync("deploy", RolesOf.Stack("dev"))).Allowed, allowed =>
            Assert.Equal(("dynamodb", "arn:aws:dynamodb:us-east-1:123456789012:table/SalesData"), (allowed.Action.Split(':')[0], allowed.Resource)));

    [Fact]
    public async Task Region_and_name_are_those_of_the_stack_file() =>
        Assert.True((await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(("tableName", "Orders")))).Allows("dynamodb:CreateTable", "arn:aws:dynamodb:us-west-2:123456789012:table/Orders"));

    [Theory]
    [InlineData("", false, false)]
    [InlineData(" --allow-delete table", true, false)]
    [InlineData(" --allow-delete replicas", false, true)]
    [InlineData(" --allow-delete table --allow-delete replicas", true, true)]
    [InlineData(" --config deletionProtection=false --config protect=false", false, false)]
    [InlineData(" --config deletionProtection=false --config retainOnDelete=false", false, false)]
    [InlineData(" --config protect=false --config retainOnDelete=false", false, false)]
    [InlineData(" --config deletionProtection=false --config protect=false --config retainOnDelete=false", true, true)]
    public async Task A_protected_table_can_be_deleted_by_a_role_that_was_asked_for(string options, bool table, bool replica)
    {
        var deploy = await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(Replicas) + options);

        Assert.Equal((table, replica, replica), (deploy.Allows("dynamodb:DeleteTable", Table), deploy.Allows("dynamodb:DeleteTable", Replica), deploy.Allows("dynamodb:DeleteTableReplica", Replica)));
    }
}
