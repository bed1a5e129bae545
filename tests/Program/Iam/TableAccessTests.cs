using System.Text.Json.Nodes;
using SalesData.Infra.Iam;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Iam;

public class TableAccessTests
{
    private const string Table = "arn:aws:dynamodb:us-east-1:123456789012:table/Orders";
    private const string Index = $"{Table}/index/CategoryIndex";
    private const string OtherIndex = $"{Table}/index/CustomerIndex";
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/abc";

    public static TheoryData<string> Kinds => ["read", "write", "query"];

    [Theory]
    [InlineData("read", $"BatchGetItem ConditionCheckItem DescribeTable GetItem Query Scan on {Table}; Query Scan on {Index}")]
    [InlineData("write", $"BatchWriteItem DeleteItem DescribeTable PutItem UpdateItem on {Table}")]
    [InlineData("query", $"Query on {Index}")]
    public void A_document_allows_exactly_what_it_is_for(string kind, string allowed) => Assert.Equal(allowed, Describe(Document(kind, [Index])));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_document_has_a_wildcard_in_an_action_of_DynamoDB_or_in_a_resource(string kind) =>
        Assert.DoesNotContain("*", Describe(Document(kind, [Index])), StringComparison.Ordinal);

    [Theory]
    [InlineData("read", "kms:Decrypt kms:DescribeKey")]
    [InlineData("write", "kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt*")]
    [InlineData("query", "kms:Decrypt kms:DescribeKey")]
    public void A_customer_managed_key_may_be_used_through_DynamoDB_alone(string kind, string actions)
    {
        var statement = Document(kind, [Index], Key)["Statement"]!.AsArray().Single(statement => (string)statement!["Sid"]! == "UseKey")!;

        Assert.Equal((actions, Key), (string.Join(' ', statement["Action"]!.AsArray().Select(action => (string)action!)), (string)statement["Resource"]!));
        Assert.Equal("""{"StringLike":{"kms:ViaService":"dynamodb.*.amazonaws.com"}}""", statement["Condition"]!.ToJsonString());
    }

    [Theory]
    [InlineData("read")]
    [InlineData("query")]
    public void Every_index_is_included(string kind) =>
        Assert.Equal(
            $"""["{Index}","{OtherIndex}"]""",
            Document(kind, [Index, OtherIndex])["Statement"]!.AsArray()[^1]!["Resource"]!.ToJsonString());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_is_of_the_current_version_and_allows(string kind)
    {
        var document = Document(kind, [Index], Key);

        Assert.Equal("2012-10-17", (string)document["Version"]!);
        Assert.All(document["Statement"]!.AsArray(), statement => Assert.Equal("Allow", (string)statement!["Effect"]!));
    }

    [Theory]
    [InlineData("readPolicy", "ReadTable")]
    [InlineData("writePolicy", "WriteTable")]
    [InlineData("queryPolicy", "QueryIndex")]
    public async Task The_stack_puts_each_document_out_with_the_ARNs_of_its_table_and_key(string output, string sid)
    {
        var deployed = await StackRun.DevAsync(("encryption", "CUSTOMER_MANAGED"), ("kmsKeyArn", Key));

        var statements = JsonNode.Parse(await deployed.TextOutputAsync(output))!["Statement"]!.AsArray();
        Assert.Equal((sid, "UseKey", Key), ((string)statements[0]!["Sid"]!, (string)statements[^1]!["Sid"]!, (string)statements[^1]!["Resource"]!));
        Assert.StartsWith(MockedProgram.InventedArn, (string)statements[0]!["Resource"]!, StringComparison.Ordinal);
    }

    private static JsonNode Document(string kind, string[] indexes, string? key = null)
    {
        var access = new TableAccess([Table], indexes, key);
        var document = kind switch { "read" => access.Read, "write" => access.Write, _ => access.Query };
        return JsonNode.Parse(document.ToString())!;
    }

    private static string Describe(JsonNode document) => string.Join("; ", document["Statement"]!.AsArray().Select(statement =>
        $"{string.Join(' ', statement!["Action"]!.AsArray().Select(action => ((string)action!).Replace("dynamodb:", "", StringComparison.Ordinal)))} on {statement["Resource"]}"));
}
