using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>A type that the reference has no rules for: accepted as it is.</summary>
internal sealed class OtherType(string type, string name) : ResourceType
{
    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Json.Differences(outputs, inputs, ignored, []);

    public override IEnumerable<Call> Create(string region, JsonObject inputs) => Request(region, "Create");

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Request(region, "Update");

    public override IEnumerable<Call> Delete(string region, JsonObject outputs) => Request(region, "Delete");

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs) => new(inputs, inputs);

    private IEnumerable<Call> Request(string region, string action) => [new Call(new OtherRequest(region, type, name, action))];
}
