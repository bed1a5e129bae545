using System.Text.Json;
using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Guard;

/// <summary>Plans for what the program really asks for.</summary>
internal static class ProgramPlan
{
    public static async Task<Preview> FirstAsync(string stack) => Plan(new Dictionary<string, JsonObject>(), await StatesAsync(stack, []));

    /// <summary>The plan from one configuration to another.</summary>
    public static async Task<Preview> OfAsync(string stack, (string, string)[] before, (string, string)[] after) =>
        Plan(await StatesAsync(stack, before), await StatesAsync(stack, after));

    private static Preview Plan(IReadOnlyDictionary<string, JsonObject> before, IReadOnlyDictionary<string, JsonObject> after)
    {
        var preview = new Preview();
        foreach (var (urn, now) in after)
        {
            _ = !before.TryGetValue(urn, out var old) ? preview.Step("create", null, now)
                : JsonNode.DeepEquals(old, now) ? preview.Staying(1)
                : preview.Step("update", Deployed(old), now);
        }

        foreach (var gone in before.Where(pair => !after.ContainsKey(pair.Key)))
        {
            preview.Step("delete", Deployed(gone.Value), null);
        }

        return preview;
    }

    private static JsonObject Deployed(JsonObject state)
    {
        var deployed = state.DeepClone().AsObject();
        deployed["outputs"] = state["inputs"]!.DeepClone();
        deployed["outputs"]!["arn"] = "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData";
        return deployed;
    }

    private static async Task<IReadOnlyDictionary<string, JsonObject>> StatesAsync(string stack, (string Key, string Value)[] overrides) =>
        (await StackRun.OfAsync(stack, overrides)).Registrations
            .Select(made => State.Of(made.Type!, made.Name!, JsonSerializer.SerializeToNode(made.Inputs)!.AsObject()))
            .ToDictionary(state => (string)state["urn"]!);
}
