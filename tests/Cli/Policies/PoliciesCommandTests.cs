using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

public class PoliciesCommandTests
{
    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string CustomerManaged = $"--config encryption=CUSTOMER_MANAGED --config kmsKeyArn={Key}";
    private const string OneReplica = "--config streamViewType=NEW_AND_OLD_IMAGES --config replicaRegions=eu-west-1";

    private static readonly string Arguments = RolesOf.Prod();

    [Fact]
    public async Task The_preview_role_can_look_and_nothing_else() =>
        Assert.All(
            Actions(await DocumentAsync("preview", "permissions")),
            action => Assert.Matches("^[a-z-]+:(Describe|Get|List)[A-Za-z]+$", action));

    [Fact]
    public async Task The_deploy_role_can_do_all_that_the_preview_role_can() =>
        Assert.Subset(
            Actions(await DocumentAsync("deploy", "permissions")).ToHashSet(),
            Actions(await DocumentAsync("preview", "permissions")).ToHashSet());

    /// <summary>Inline policies of a role have 10,240 characters without white space. Source: IAM User Guide, "IAM and AWS STS quotas".</summary>
    [Theory]
    [InlineData("preview")]
    [InlineData("deploy")]
    public async Task The_permissions_fit_into_an_inline_policy(string role)
    {
        var everything = RolesOf.Prod([.. AllFeatures.Of, ("replicaRegions", "eu-central-1,ap-northeast-1,ap-southeast-1,sa-east-1"), ("encryption", "AWS_MANAGED")]);
        var document = await RolesOf.DocumentAsync(role, "permissions", $"{everything} --verify --allow-delete table --allow-delete replicas");

        Assert.InRange(document.ToJsonString().Length, 1, 10_240);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("deploy")]
    public async Task No_role_is_allowed_a_wildcard_of_actions(string role) =>
        Assert.All((await RolesOf.PermissionsAsync(role, Arguments)).Actions, action => Assert.DoesNotContain('*', action));

    [Theory]
    [InlineData("preview", "application-autoscaling:DescribeScalableTargets application-autoscaling:DescribeScalingPolicies")]
    [InlineData("deploy", "application-autoscaling:DescribeScalableTargets application-autoscaling:DescribeScalingPolicies backup-storage:MountCapsule")]
    public async Task Only_actions_that_know_no_ARN_are_allowed_on_everything(string role, string actions)
    {
        var onEverything = Statements(await DocumentAsync(role, "permissions"))
            .Where(statement => Texts(statement["Resource"]).Contains("*"));

        Assert.Equal(actions.Split(' '), onEverything.SelectMany(statement => Texts(statement["Action"])).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("us-west-2", "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData")]
    [InlineData("cn-north-1", "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/SalesData")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:dynamodb:us-gov-west-1:123456789012:table/SalesData")]
    [InlineData("us-iso-east-1", "arn:aws-iso:dynamodb:us-iso-east-1:123456789012:table/SalesData")]
    [InlineData("us-isob-east-1", "arn:aws-iso-b:dynamodb:us-isob-east-1:123456789012:table/SalesData")]
    [InlineData("eu-isoe-west-1", "arn:aws-iso-e:dynamodb:eu-isoe-west-1:123456789012:table/SalesData")]
    [InlineData("us-isof-south-1", "arn:aws-iso-f:dynamodb:us-isof-south-1:123456789012:table/SalesData")]
    [InlineData("eusc-de-east-1", "arn:aws-eusc:dynamodb:eusc-de-east-1:123456789012:table/SalesData")]
    public async Task The_table_is_named_by_its_ARN(string region, string arn)
    {
        var document = await DocumentAsync("deploy", "permissions", $"--config aws:region={region}");

        Assert.Equal(arn, Texts(Statements(document).Single(statement => (string)statement["Sid"]! == "Table")["Resource"]).Single());
    }

    [Fact]
    public async Task The_deploy_role_may_make_the_alarms_of_auto_scaling()
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions")).Single(statement => (string)statement["Sid"]! == "ScalingAlarms");

        Assert.Contains("cloudwatch:PutMetricAlarm", Texts(statement["Action"]));
        Assert.Equal("arn:aws:cloudwatch:us-west-2:123456789012:alarm:TargetTracking-table/SalesData-*", Texts(statement["Resource"]).First());
    }

    [Fact]
    public async Task Items_are_touched_in_the_regions_of_replicas_alone()
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions", OneReplica)).Single(statement => (string)statement["Sid"]! == "Replication");

        Assert.Equal(["arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData"], Texts(statement["Resource"]));
    }

    [Theory]
    [InlineData("contributorinsights.dynamodb.amazonaws.com", "contributorInsights=THROTTLED_KEYS")]
    [InlineData("dynamodb.application-autoscaling.amazonaws.com", "autoScaling=true")]
    [InlineData("replication.dynamodb.amazonaws.com", "streamViewType=NEW_AND_OLD_IMAGES --config autoScaling=true --config replicaRegions=eu-west-1")]
    [InlineData("backup.amazonaws.com", "backupRetentionInDays=35")]
    public async Task The_deploy_role_may_make_the_role_of_a_service_that_acts_for_the_stack_and_of_no_other(string service, string config)
    {
        const string action = "iam:CreateServiceLinkedRole";
        var (arn, context) = ($"arn:aws:iam::123456789012:role/aws-service-role/{service}/AWSServiceRole", ("iam:AWSServiceName", service));

        Assert.True((await RolesOf.PermissionsAsync("deploy", $"{RolesOf.Stack("dev")} --config {config}")).Allows(action, arn, context));
        Assert.DoesNotContain(action, (await RolesOf.PermissionsAsync("deploy", RolesOf.Stack("dev"))).Actions);
    }

    [Fact]
    public async Task Replicas_are_named_by_their_ARNs() =>
        Assert.Contains(
            "arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData",
            (await DocumentAsync("deploy", "permissions", OneReplica)).ToJsonString(),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_customer_managed_key_may_be_used_through_DynamoDB_by_the_deploy_role_alone()
    {
        Assert.Contains(Key, (await DocumentAsync("deploy", "permissions", CustomerManaged)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, (await DocumentAsync("preview", "permissions", CustomerManaged)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deploy_role_touches_no_item_unless_it_verifies() =>
        Assert.DoesNotContain(Actions(await DocumentAsync("deploy", "permissions")), action => action.EndsWith("Item", StringComparison.Ordinal) || action == "dynamodb:Query");

    [Theory]
    [InlineData("SmokeTest", "dynamodb:BatchWriteItem dynamodb:GetItem", "table/SalesData")]
    [InlineData("SmokeTestQuery", "dynamodb:Query", "table/SalesData/index/CategoryIndex table/SalesData/index/CategoryDateIndex")]
    public async Task A_deploy_role_that_verifies_may_use_the_keys_of_the_smoke_test_alone(string sid, string actions, string resources)
    {
        var document = await DocumentAsync("deploy", "permissions", "--verify --config orderDateAttribute=ordered_at");
        var statement = Statements(document).Single(statement => (string)statement["Sid"]! == sid);

        Assert.Equal(actions.Split(' '), Texts(statement["Action"]));
        Assert.Equal(resources.Split(' ').Select(resource => $"arn:aws:dynamodb:us-west-2:123456789012:{resource}"), Texts(statement["Resource"]));
        Assert.Equal(["verify-*"], Texts(statement["Condition"]!["ForAllValues:StringLike"]!["dynamodb:LeadingKeys"]));
    }

    [Fact]
    public async Task The_preview_role_never_verifies() =>
        Assert.Equal(
            (await DocumentAsync("preview", "permissions")).ToJsonString(),
            (await DocumentAsync("preview", "permissions", "--verify")).ToJsonString());

    [Theory]
    [InlineData("preview", "repo:sales/infra:pull_request repo:sales/infra:ref:refs/heads/main")]
    [InlineData("deploy", "repo:sales/infra:environment:prod")]
    public async Task A_role_is_taken_by_its_own_jobs_alone(string role, string subjects)
    {
        var condition = Statements(await DocumentAsync(role, "trust")).Single()["Condition"]!["StringEquals"]!;

        Assert.Equal("sts.amazonaws.com", (string)condition["token.actions.githubusercontent.com:aud"]!);
        Assert.Equal(subjects, string.Join(' ', Texts(condition["token.actions.githubusercontent.com:sub"])));
    }

    [Fact]
    public async Task A_repository_whose_tokens_carry_IDs_is_trusted_with_them() =>
        Assert.Contains(
            "repo:sales@12/infra@34:environment:prod",
            (await CliRun.RunAsync(Arguments.Replace("sales/infra", "sales@12/infra@34", StringComparison.Ordinal))).Succeeded().Out,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("policies")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales@12/infra")]
    [InlineData("policies --stack prod --account 12 --repository sales/infra")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/in*fra")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/infra --allow-delete vault")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/infra --config tableName")]
    public async Task Wrong_usage_ends_with_2(string arguments) => Assert.Equal(2, (await CliRun.RunAsync(arguments)).ExitCode);

    [Theory]
    [InlineData("--region us-west-2")]
    [InlineData("--replica-region eu-west-1")]
    [InlineData("--table-name SalesData")]
    [InlineData($"--kms-key-arn {Key}")]
    public async Task What_the_stack_file_says_is_not_an_option(string option)
    {
        var run = await CliRun.RunAsync($"{Arguments} {option}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Unrecognized command or argument '{option.Split(' ')[0]}'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("pr*d")]
    [InlineData("a/b")]
    public async Task An_unknown_stack_is_refused_with_those_that_there_are(string stack) =>
        Assert.Matches($"There is no stack '{Regex.Escape(stack)}': .* Stacks here: dev, prod\\.", (await CliRun.RunAsync(RolesOf.Stack(stack))).Refusal());

    [Fact]
    public async Task A_configuration_that_cannot_be_deployed_has_no_roles() =>
        Assert.Contains("sales-data:readCapacity", (await CliRun.RunAsync($"{Arguments} --config readCapacity=0")).Refusal(), StringComparison.Ordinal);

    private static Task<JsonNode> DocumentAsync(string role, string document, string more = "") => RolesOf.DocumentAsync(role, document, $"{Arguments} {more}");

    private static IEnumerable<JsonNode> Statements(JsonNode document) => document["Statement"]!.AsArray().Select(statement => statement!);

    /// <summary>One text, or a list of them: IAM takes both.</summary>
    private static IEnumerable<string> Texts(JsonNode? value) => value is JsonArray list ? list.Select(text => (string)text!) : [(string)value!];

    private static IEnumerable<string> Actions(JsonNode document) =>
        Statements(document).SelectMany(statement => statement["Action"]!.AsArray()).Select(action => (string)action!);
}
