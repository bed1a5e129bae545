using Moq;
using Pulumi;
using Pulumi.Testing;
using SalesData.Infra;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

public class SalesDataStackTests
{
    [Fact]
    public async Task The_stack_outputs_are_those_of_the_component()
    {
        var deployed = await StackRun.DevAsync();

        Assert.Equal("SalesData", await deployed.TextOutputAsync("tableName"));
        Assert.Equal(MockedProgram.InventedArn, await deployed.TextOutputAsync("tableArn"));
        Assert.Equal("CategoryIndex", await deployed.TextOutputAsync("indexName"));
        Assert.Equal($"{MockedProgram.InventedArn}/index/CategoryIndex", await deployed.TextOutputAsync("indexArn"));
        Assert.Equal(
            ["tableName", "tableArn", "indexName", "indexArn", "readPolicy", "writePolicy", "queryPolicy", "monthlyCost"],
            deployed.Outputs.Keys);
    }

    [Fact]
    public async Task The_attribute_with_the_date_of_an_order_makes_an_index_by_category_and_date()
    {
        var deployed = await StackRun.OfAsync("dev", ("orderDateAttribute", "ordered_at"), ("indexReadCapacity", "7"));

        var indexes = deployed.Registrations.Single(registration => registration.Type == MockedProgram.TableType).Inputs.Maps("globalSecondaryIndexes");
        Assert.Equal(["CategoryIndex", "CategoryDateIndex"], indexes.Select(index => index["name"]));
        Assert.Equal([("category", "HASH"), ("ordered_at", "RANGE")], indexes[1].Maps("keySchemas").Select(key => ((string)key["attributeName"], (string)key["keyType"])));
        Assert.Equal(("ALL", 7.0, 5.0), (indexes[1]["projectionType"], indexes[1]["readCapacity"], indexes[1]["writeCapacity"]));
        Assert.Equal("CategoryDateIndex", await deployed.TextOutputAsync("categoryDateIndexName"));
        Assert.Equal($"{MockedProgram.InventedArn}/index/CategoryDateIndex", await deployed.TextOutputAsync("categoryDateIndexArn"));
    }

    [Fact]
    public async Task A_stream_is_put_out_with_its_ARN_and_the_policy_that_reads_it()
    {
        var deployed = await StackRun.DevAsync(("streamViewType", "NEW_IMAGE"));

        Assert.Equal(MockedProgram.InventedStreamArn, await deployed.TextOutputAsync("streamArn"));
        Assert.True(IamPolicy.Parse(await deployed.TextOutputAsync("streamPolicy")).Allows("dynamodb:GetRecords", MockedProgram.InventedStreamArn));
    }
}

/// <summary>The stack as `pulumi` runs it: its configuration comes from an environment variable of the process.</summary>
[Collection(ProcessWide.Collection)]
public class ConfiguredStackTests
{
    [Fact]
    public async Task The_configuration_that_Pulumi_hands_over_is_read()
    {
        var config = new Dictionary<string, string>(Repository.Stack("dev").Values) { ["sales-data:tableName"] = "Configured" };

        var (_, outputs) = await RunAsync(config);

        Assert.Equal("Configured", await Pulumi.Utilities.OutputUtilities.GetValueAsync((Output<string>)outputs["tableName"]!));
        Assert.Contains("Prices of us-east-1", (string)outputs["monthlyCost"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_configuration_is_reported_in_one_message_before_any_resource_is_made()
    {
        var config = new Dictionary<string, string>(Repository.Stack("dev").Values)
        {
            ["sales-data:tableName"] = "no spaces",
            ["sales-data:readCapacity"] = "0",
            ["sales-data:writeCapacity"] = "many",
            ["sales-data:indexReadCapacity"] = "40001",
        };
        config.Remove("sales-data:indexWriteCapacity");

        var failure = await Assert.ThrowsAsync<RunException>(() => RunAsync(config));

        Assert.Equal(
            """
            The configuration of stack 'test' has 5 problems; no resource was made or changed.
              - sales-data:tableName is 'no spaces': it must be 3-255 characters of a-z, A-Z, 0-9, '_', '-' and '.', because DynamoDB accepts no other table name.
              - sales-data:readCapacity is '0': it must be a whole number from 1 to 40000, because DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000.
              - sales-data:writeCapacity is 'many': it must be a whole number from 1 to 40000, because DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000.
              - sales-data:indexReadCapacity is '40001': it must be a whole number from 1 to 40000, because DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000.
              - sales-data:indexWriteCapacity has no value: it must be a whole number from 1 to 40000, because DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000.
            Set a value with: pulumi config set KEY VALUE --stack test; remove one with: pulumi config rm KEY --stack test
            """.ReplaceLineEndings("\n"),
            failure.Message);
    }

    [Fact]
    public async Task An_unknown_key_of_the_project_is_refused_with_the_key_that_may_be_meant()
    {
        var config = new Dictionary<string, string>(Repository.Stack("dev").Values) { ["sales-data:tabelName"] = "Orders", ["other:tabelName"] = "x" };

        var failure = await Assert.ThrowsAsync<RunException>(() => RunAsync(config));

        Assert.Contains(
            "a problem; no resource was made or changed.\n  - sales-data:tabelName is 'Orders': it must be a key that Pulumi.yaml declares "
            + "(did you mean sales-data:tableName?), because the program reads no other.\n",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alarmEmail")]
    [InlineData("password")]
    public async Task A_secret_value_is_not_shown(string key)
    {
        var config = new Dictionary<string, string>(Repository.Stack("dev").Values) { [$"sales-data:{key}"] = "hunter2" };
        using var secrets = new EnvironmentOverride(("PULUMI_CONFIG_SECRET_KEYS", $"""["sales-data:{key}"]"""));

        var failure = await Assert.ThrowsAsync<RunException>(() => RunAsync(config));

        Assert.Contains($"sales-data:{key} is '[secret]'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_shipped_stack_has_no_unknown_key(string stack) =>
        Assert.NotEmpty((await RunAsync(Repository.Stack(stack).Values)).Outputs);

    private static async Task<(IEnumerable<Resource> Resources, IDictionary<string, object?> Outputs)> RunAsync(IReadOnlyDictionary<string, string> config)
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
            (args.Name, (object)args.Inputs.SetItem("arn", MockedProgram.InventedArn)));
        using var environment = new PulumiConfig(config);
        var options = new TestOptions { ProjectName = Repository.Project.Name, StackName = "test", IsPreview = false };
        return await Deployment.TestAsync(mocks.Object, options, () => SalesDataStack.Create());
    }
}
