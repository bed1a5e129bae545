using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>
/// <c>aws:dynamodb/contributorInsights:ContributorInsights</c>: the provider enables and disables them and has no update, although their
/// mode replaces nothing by itself. Source: the AWS provider, aws_dynamodb_contributor_insights.
/// </summary>
internal sealed class InsightsType(string type, string name) : ResourceType
{
    private static readonly string[] Replacing = ["tableName", "indexName", "region"];

    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Json.Differences(outputs, inputs, ignored, Replacing);

    public override IEnumerable<Call> Create(string region, JsonObject inputs) => [new Call(new OtherRequest(region, type, name, "Enable"))];

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        throw RefusedException.Provider($"{name}: doesn't support update");

    public override IEnumerable<Call> Delete(string region, JsonObject outputs) => [new Call(new OtherRequest(region, type, name, "Disable"))];

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs) => new(inputs, inputs);
}
