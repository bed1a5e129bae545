using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary><c>aws:appautoscaling/target:Target</c> (1.8): create and update are both RegisterScalableTarget.</summary>
internal sealed class TargetType : ResourceType
{
    private static readonly string[] Replacing = ["resourceId", "scalableDimension", "serviceNamespace", "region"];

    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Json.Differences(outputs, inputs, ignored, Replacing);

    public override IEnumerable<Call> Create(string region, JsonObject inputs)
    {
        yield return new Call(new RegisterScalableTarget(
            inputs.String("region") ?? region,
            inputs.Required("resourceId"),
            inputs.Required("scalableDimension"),
            inputs.RequiredInt("minCapacity"),
            inputs.RequiredInt("maxCapacity")));
    }

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Create(region, inputs);

    public override IEnumerable<Call> Delete(string region, JsonObject outputs)
    {
        var dimension = Dimension(region, outputs);
        yield return new Call(new DeregisterScalableTarget(dimension.Region, dimension.ResourceId, dimension.Dimension));
    }

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs)
    {
        // 1.8 a target not found leaves the state
        if (account.Targets.GetValueOrDefault(Dimension(account.Region, inputs)) is not { } target)
        {
            return null;
        }

        var read = inputs.DeepClone().AsObject();
        read["minCapacity"] = target.Min;
        read["maxCapacity"] = target.Max;
        read = Json.Normalize(read);
        return new ReadResult(read, read);
    }

    public static ScalableDimension Dimension(string region, JsonObject inputs) =>
        new(inputs.String("region") ?? region, inputs.Required("resourceId"), inputs.Required("scalableDimension"));
}
