using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Access;

public class AccessTests
{
    private const string Table = MockedProgram.InventedArn;
    private const string Index = $"{MockedProgram.InventedArn}/index/CategoryIndex";
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/abc";

    [Theory]
    [InlineData("readPolicy", $"BatchGetItem ConditionCheckItem DescribeTable GetItem Query Scan on {Table}; Query Scan on {Index}")]
    [InlineData("writePolicy", $"BatchWriteItem DeleteItem DescribeTable PutItem UpdateItem on {Table}")]
    [InlineData("queryPolicy", $"Query on {Index}")]
    public async Task A_policy_allows_exactly_what_it_is_for(string output, string allowed) =>
        Assert.Equal(allowed, Describe(await DocumentAsync(output)));

    [Theory]
    [InlineData("readPolicy")]
    [InlineData("writePolicy")]
    [InlineData("queryPolicy")]
    public async Task No_policy_has_a_wildcard_in_an_action_of_DynamoDB_or_in_a_resource(string output) =>
        Assert.DoesNotContain("*", Describe(await DocumentAsync(output)), StringComparison.Ordinal);

    [Theory]
    [InlineData("readPolicy", "kms:Decrypt kms:DescribeKey")]
    [InlineData("writePolicy", "kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt*")]
    [InlineData("queryPolicy", "kms:Decrypt kms:DescribeKey")]
    public async Task A_customer_managed_key_may_be_used_through_DynamoDB_alone(string output, string actions)
    {
        var document = await DocumentAsync(output, ("encryption", "CUSTOMER_MANAGED"), ("kmsKeyArn", Key));

        var statement = document["Statement"]!.AsArray().Single(statement => (string)statement!["Resource"]! == Key)!;
        Assert.Equal(actions, string.Join(' ', statement["Action"]!.AsArray().Select(action => (string)action!)));
        Assert.Equal("dynamodb.*.amazonaws.com", (string)statement["Condition"]!["StringLike"]!["kms:ViaService"]!);
    }

    [Fact]
    public async Task Managed_policies_are_made_only_behind_a_switch() =>
        Assert.Empty((await StackRun.DevAsync()).OfType("aws:iam/policy:Policy"));

    [Fact]
    public async Task Managed_policies_are_made_of_the_same_documents()
    {
        var deployed = await StackRun.DevAsync(("iamPolicies", "true"), ("tags", "team=sales"));

        var policies = deployed.OfType("aws:iam/policy:Policy").ToList();
        Assert.Equal(
            [await deployed.TextOutputAsync("queryPolicy"), await deployed.TextOutputAsync("readPolicy"), await deployed.TextOutputAsync("writePolicy")],
            policies.Select(policy => policy.Inputs["policy"]));
        Assert.All(policies, policy => Assert.Equal("sales", policy.Inputs.Map("tags")["team"]));
    }

    private static async Task<JsonNode> DocumentAsync(string output, params (string, string)[] overrides)
    {
        var document = JsonNode.Parse(await (await StackRun.DevAsync(overrides)).TextOutputAsync(output))!;
        Assert.Equal("2012-10-17", (string)document["Version"]!);
        Assert.All(document["Statement"]!.AsArray(), statement => Assert.Equal("Allow", (string)statement!["Effect"]!));
        return document;
    }

    private static string Describe(JsonNode document) => string.Join("; ", document["Statement"]!.AsArray().Select(statement =>
        $"{string.Join(' ', statement!["Action"]!.AsArray().Select(action => ((string)action!).Replace("dynamodb:", "", StringComparison.Ordinal)))} on {statement["Resource"]}"));
}
