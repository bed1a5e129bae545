using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary><c>aws:appautoscaling/policy:Policy</c> (1.8): its name is its identity.</summary>
internal sealed class PolicyType : ResourceType
{
    private static readonly string[] Replacing = ["name", "resourceId", "scalableDimension", "serviceNamespace", "region"];

    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Json.Differences(outputs, inputs, ignored, Replacing);

    public override IEnumerable<Call> Create(string region, JsonObject inputs)
    {
        var dimension = TargetType.Dimension(region, inputs);
        yield return new Call(new PutScalingPolicy(dimension.Region, dimension.ResourceId, dimension.Dimension, Name(inputs)));
    }

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Create(region, inputs);

    public override IEnumerable<Call> Delete(string region, JsonObject outputs)
    {
        var dimension = TargetType.Dimension(region, outputs);
        yield return new Call(new DeleteScalingPolicy(dimension.Region, dimension.ResourceId, dimension.Dimension, Name(outputs)));
    }

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs) =>
        account.Policies.GetValueOrDefault(TargetType.Dimension(account.Region, inputs)) == Name(inputs) ? new ReadResult(inputs, inputs) : null;

    // a policy without a name gets one from Pulumi: its own for each resource
    private static string Name(JsonObject inputs) => inputs.String("name") ?? $"named by Pulumi: {inputs.Required("scalableDimension")}";
}
