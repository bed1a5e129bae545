using System.Text.Json.Nodes;
using SalesData.Infra.Iam;
using SalesData.Tests.Docs;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Iam;

public class TableAccessTests
{
    private const string Table = "arn:aws:dynamodb:us-east-1:123456789012:table/Orders";
    private const string Index = $"{Table}/index/CategoryIndex";
    private const string OtherIndex = $"{Table}/index/CustomerIndex";
    private const string StreamArn = $"{Table}/stream/2026-01-31T09:00:00.000";
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/abc";

    public static TheoryData<string> Kinds => ["read", "write", "query"];

    [Theory]
    [InlineData("read", $"BatchGetItem ConditionCheckItem DescribeTable GetItem Query Scan on {Table}; Query Scan on {Index}")]
    [InlineData("write", $"BatchWriteItem DescribeTable on {Table}; DeleteItem PutItem UpdateItem on {Table}")]
    [InlineData("query", $"Query on {Index}")]
    [InlineData("stream", $"DescribeStream GetRecords GetShardIterator on {StreamArn}; ListStreams on *")]
    public void A_document_allows_exactly_what_it_is_for(string kind, string allowed) => Assert.Equal(allowed, Describe(Document(kind, [Index])));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_document_has_a_wildcard_in_an_action_of_DynamoDB_or_in_a_resource(string kind) =>
        Assert.DoesNotContain("*", Describe(Document(kind, [Index])), StringComparison.Ordinal);

    [Theory]
    [InlineData("read", "kms:Decrypt kms:DescribeKey")]
    [InlineData("write", "kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt*")]
    [InlineData("query", "kms:Decrypt kms:DescribeKey")]
    [InlineData("stream", "kms:Decrypt kms:DescribeKey")]
    public void A_customer_managed_key_may_be_used_through_DynamoDB_alone(string kind, string actions)
    {
        var statement = Document(kind, [Index], Key)["Statement"]!.AsArray().Single(statement => (string)statement!["Sid"]! == "UseKey")!;

        Assert.Equal((actions, Key), (string.Join(' ', statement["Action"]!.AsArray().Select(action => (string)action!)), (string)statement["Resource"]!));
        Assert.Equal("""{"StringLike":{"kms:ViaService":"dynamodb.*"}}""", statement["Condition"]!.ToJsonString());
    }

    /// <summary>Each partition has endpoints of a name of its own. Source: AWS General Reference, "AWS service endpoints".</summary>
    [Theory]
    [InlineData("dynamodb.us-east-1.amazonaws.com", true)]
    [InlineData("dynamodb.us-gov-west-1.amazonaws.com", true)]
    [InlineData("dynamodb.cn-north-1.amazonaws.com.cn", true)]
    [InlineData("dynamodb.cn-north-1.amazonaws.com", true)]
    [InlineData("dynamodb.eusc-de-east-1.amazonaws.eu", true)]
    [InlineData("dynamodb.us-iso-east-1.c2s.ic.gov", true)]
    [InlineData("backup.us-east-1.amazonaws.com", false)]
    [InlineData("s3.cn-north-1.amazonaws.com.cn", false)]
    [InlineData(null, false)]
    public void The_key_may_be_used_through_DynamoDB_alone_in_every_partition(string? service, bool isAllowed)
    {
        (string, string)[] context = service is null ? [] : [("kms:ViaService", service)];

        Assert.All(
            ["read", "write", "query", "stream"],
            kind => Assert.Equal(isAllowed, new IamPolicy(Document(kind, [Index], Key)).Allows("kms:Decrypt", Key, context)));
    }

    /// <summary>
    /// Every way that a request has to return the item that it writes. Source: Amazon DynamoDB API Reference, "PutItem", "DeleteItem" and
    /// "UpdateItem", ReturnValues. That ReturnValuesOnConditionCheckFailure is covered too is not documented: docs/policies.md says so.
    /// </summary>
    [Theory]
    [InlineData("PutItem", null, true)]
    [InlineData("PutItem", "NONE", true)]
    [InlineData("PutItem", "ALL_OLD", false)]
    [InlineData("DeleteItem", null, true)]
    [InlineData("DeleteItem", "NONE", true)]
    [InlineData("DeleteItem", "ALL_OLD", false)]
    [InlineData("UpdateItem", null, true)]
    [InlineData("UpdateItem", "NONE", true)]
    [InlineData("UpdateItem", "ALL_OLD", false)]
    [InlineData("UpdateItem", "UPDATED_OLD", false)]
    [InlineData("UpdateItem", "ALL_NEW", false)]
    [InlineData("UpdateItem", "UPDATED_NEW", false)]
    [InlineData("BatchWriteItem", null, true)]
    public void A_writer_gets_no_item_back(string operation, string? returnValues, bool isAllowed)
    {
        (string, string)[] context = returnValues is null ? [] : [("dynamodb:ReturnValues", returnValues)];

        Assert.Equal(isAllowed, new IamPolicy(Document("write", [Index])).Allows($"dynamodb:{operation}", Table, context));
    }

    [Fact]
    public void The_docs_name_the_way_to_get_an_item_back_that_AWS_does_not_document_as_covered() =>
        Assert.Contains("`ReturnValuesOnConditionCheckFailure`", Page.Read("docs/policies.md").Text, StringComparison.Ordinal);

    /// <summary>Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB", access level Read.</summary>
    [Theory]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("Query")]
    [InlineData("Scan")]
    [InlineData("ConditionCheckItem")]
    [InlineData("PartiQLSelect")]
    [InlineData("PartiQLUpdate")]
    [InlineData("PartiQLDelete")]
    [InlineData("GetRecords")]
    [InlineData("ExportTableToPointInTime")]
    public void A_writer_reads_nothing(string operation)
    {
        var policy = new IamPolicy(Document("write", [Index]));

        Assert.All([Table, Index, StreamArn], resource => Assert.False(policy.Allows($"dynamodb:{operation}", resource)));
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
    [InlineData("streamPolicy", "ReadStream")]
    public async Task The_stack_puts_each_document_out_with_the_ARNs_of_its_table_and_key(string output, string sid)
    {
        var deployed = await StackRun.DevAsync(("encryption", "CUSTOMER_MANAGED"), ("kmsKeyArn", Key), ("streamViewType", "NEW_IMAGE"));

        var statements = JsonNode.Parse(await deployed.TextOutputAsync(output))!["Statement"]!.AsArray();
        Assert.Equal((sid, "UseKey", Key), ((string)statements[0]!["Sid"]!, (string)statements[^1]!["Sid"]!, (string)statements[^1]!["Resource"]!));
        Assert.StartsWith(MockedProgram.InventedArn, (string)statements[0]!["Resource"]!, StringComparison.Ordinal);
    }

    private static JsonNode Document(string kind, string[] indexes, string? key = null)
    {
        var access = new TableAccess([Table], indexes, key);
        var document = kind switch { "read" => access.Read, "write" => access.Write, "query" => access.Query, _ => TableAccess.Stream(StreamArn, key) };
        return JsonNode.Parse(document.ToString())!;
    }

    private static string Describe(JsonNode document) => string.Join("; ", document["Statement"]!.AsArray().Select(statement =>
        $"{string.Join(' ', statement!["Action"]!.AsArray().Select(action => ((string)action!).Replace("dynamodb:", "", StringComparison.Ordinal)))} on {statement["Resource"]}"));
}
