using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

public class AccessPoliciesTests
{
    private const string PolicyType = "aws:iam/policy:Policy";

    [Fact]
    public async Task Creates_nothing_when_disabled() => Assert.Empty((await StackRun.DevAsync()).OfType(PolicyType));

    [Fact]
    public async Task A_managed_policy_is_created_from_each_document()
    {
        AccessDocuments? documents = null;
        var deployed = await MockedProgram.RunAsync(() =>
        {
            var table = new SalesDataTable("orders", new() { TableName = "Orders" });
            documents = new AccessDocuments(table, []);
            _ = new AccessPolicies("access", new() { Documents = documents });
        });

        Assert.Equal(
            [
                ("access-query", await OutputUtilities.GetValueAsync(documents!.Query), "Query the sales table by category, and nothing else"),
                ("access-read", await OutputUtilities.GetValueAsync(documents.Read), "Read the sales table and its index"),
                ("access-write", await OutputUtilities.GetValueAsync(documents.Write), "Write the sales table"),
            ],
            deployed.OfType(PolicyType).Select(policy => (policy.Name!, (string)policy.Inputs["policy"], (string)policy.Inputs["description"])));
    }

    [Fact]
    public async Task A_table_with_a_stream_has_a_policy_for_that_too()
    {
        var deployed = await StackRun.DevAsync(("iamPolicies", "true"), ("streamViewType", "KEYS_ONLY"));

        var policy = deployed.OfType(PolicyType).Single(policy => policy.Name == "sales-data-access-stream");
        Assert.Equal(await deployed.TextOutputAsync("streamPolicy"), policy.Inputs["policy"]);
    }

    [Fact]
    public async Task The_documents_of_the_outputs_are_those_of_the_policies()
    {
        var deployed = await StackRun.DevAsync(("iamPolicies", "true"));

        Assert.Equal(
            [await deployed.TextOutputAsync("queryPolicy"), await deployed.TextOutputAsync("readPolicy"), await deployed.TextOutputAsync("writePolicy")],
            deployed.OfType(PolicyType).Select(policy => policy.Inputs["policy"]));
    }
}
