using System.Text.Json.Nodes;
using SalesData.Cli.Policies;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

public class PoliciesCommandTests
{
    private const string Arguments = "policies --stack prod --account 123456789012 --repository sales/infra --region us-west-2";

    private static readonly (string, string)[] Everything =
    [
        ("autoScaling", "true"), .. AllFeatures.Of,
    ];

    [Fact]
    public async Task Every_type_of_resource_that_the_program_makes_has_its_actions_and_no_other_type_has()
    {
        var made = (await StackRun.DevAsync(Everything)).Registrations
            .Select(registration => registration.Type!)
            .Where(type => type.StartsWith("aws:", StringComparison.Ordinal))
            .Distinct();

        var scope = new PolicyScope("123456789012", ["us-east-1", "eu-west-1"], "SalesData", null, Verifies: false);
        Assert.Equal(made.Order(), StackActions.Of(scope).Select(actions => actions.Type).Distinct().Order());
    }

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
        const string options = "--verify --kms-key-arn arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
            + " --replica-region eu-central-1 --replica-region ap-northeast-1 --replica-region ap-southeast-1 --replica-region sa-east-1";

        Assert.InRange((await DocumentAsync(role, "permissions", options)).ToJsonString().Length, 1, 10_240);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("deploy")]
    public async Task No_role_has_a_wildcard_for_actions(string role) =>
        Assert.All(Actions(await DocumentAsync(role, "permissions")), action => Assert.DoesNotContain('*', action));

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
        var document = await DocumentAsync("deploy", "permissions", $"--region {region}");

        Assert.Equal(arn, Texts(Statements(document).Single(statement => (string)statement["Sid"]! == "Table")["Resource"]).Single());
    }

    [Fact]
    public async Task The_deploy_role_may_make_the_alarms_of_auto_scaling()
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions")).Single(statement => (string)statement["Sid"]! == "ScalingAlarms");

        Assert.Contains("cloudwatch:PutMetricAlarm", Texts(statement["Action"]));
        Assert.Equal("arn:aws:cloudwatch:us-west-2:123456789012:alarm:TargetTracking-table/SalesData*", Texts(statement["Resource"]).Single());
    }

    [Fact]
    public async Task Items_are_touched_in_the_regions_of_replicas_alone()
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions", "--replica-region eu-west-1")).Single(statement => (string)statement["Sid"]! == "Replication");

        Assert.Equal(["arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData"], Texts(statement["Resource"]));
    }

    [Theory]
    [InlineData("contributorinsights.dynamodb.amazonaws.com")]
    [InlineData("dynamodb.application-autoscaling.amazonaws.com")]
    [InlineData("replication.dynamodb.amazonaws.com")]
    public async Task The_deploy_role_may_make_the_roles_of_the_services_that_act_for_the_table(string service)
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions")).Single(statement => (string)statement["Sid"]! == "LinkedRoles");

        Assert.Contains(service, statement["Condition"]!["StringEquals"]!["iam:AWSServiceName"]!.AsArray().Select(name => (string)name!));
        Assert.Contains($"arn:aws:iam::123456789012:role/aws-service-role/{service}/*", Texts(statement["Resource"]));
    }

    [Fact]
    public async Task Replicas_are_named_by_their_ARNs() =>
        Assert.Contains(
            "arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData",
            (await DocumentAsync("deploy", "permissions", "--replica-region eu-west-1")).ToJsonString(),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_customer_managed_key_may_be_used_through_DynamoDB_by_the_deploy_role_alone()
    {
        const string key = "arn:aws:kms:us-west-2:123456789012:key/abc";

        Assert.Contains(key, (await DocumentAsync("deploy", "permissions", $"--kms-key-arn {key}")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, (await DocumentAsync("preview", "permissions", $"--kms-key-arn {key}")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deploy_role_touches_no_item_unless_it_verifies() =>
        Assert.DoesNotContain(Actions(await DocumentAsync("deploy", "permissions")), action => action.EndsWith("Item", StringComparison.Ordinal) || action == "dynamodb:Query");

    [Fact]
    public async Task A_deploy_role_that_verifies_may_use_the_keys_of_the_smoke_test_alone()
    {
        var statement = Statements(await DocumentAsync("deploy", "permissions", "--verify")).Single(statement => (string)statement["Sid"]! == "SmokeTest");

        Assert.Equal(["dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:Query"], Texts(statement["Action"]));
        Assert.Equal(
            [
                "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData",
                "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData/index/CategoryIndex",
                "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData/index/CategoryDateIndex",
            ],
            Texts(statement["Resource"]));
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
    [InlineData("policies --stack prod --account 123456789012 --repository sales/infra")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales@12/infra --region us-west-2")]
    [InlineData("policies --stack pr*d --account 123456789012 --repository sales/infra --region us-west-2")]
    [InlineData("policies --stack a/b --account 123456789012 --repository sales/infra --region us-west-2")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/infra --region us-west-2 --table-name x*")]
    [InlineData("policies --stack prod --account 12 --repository sales/infra --region us-west-2")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales --region us-west-2")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/in*fra --region us-west-2")]
    [InlineData("policies --stack prod --account 123456789012 --repository sales/infra --region Oregon")]
    public async Task Wrong_usage_ends_with_2(string arguments) => Assert.Equal(2, (await CliRun.RunAsync(arguments)).ExitCode);

    private static async Task<JsonNode> DocumentAsync(string role, string document, string more = "") =>
        (await CliRun.RunAsync(more.StartsWith("--region", StringComparison.Ordinal) ? $"{Arguments.Replace("--region us-west-2", more, StringComparison.Ordinal)}" : $"{Arguments} {more}"))
            .Succeeded().Json[role]![document]!;

    private static IEnumerable<JsonNode> Statements(JsonNode document) => document["Statement"]!.AsArray().Select(statement => statement!);

    /// <summary>One text, or a list of them: IAM takes both.</summary>
    private static IEnumerable<string> Texts(JsonNode? value) => value is JsonArray list ? list.Select(text => (string)text!) : [(string)value!];

    private static IEnumerable<string> Actions(JsonNode document) =>
        Statements(document).SelectMany(statement => statement["Action"]!.AsArray()).Select(action => (string)action!);
}
