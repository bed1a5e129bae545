using System.Text.Json.Nodes;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli.Local.Reporting;

/// <summary>Prints the result as one JSON object, and nothing else.</summary>
/// <param name="terminal">Where to.</param>
internal sealed class JsonReport(Terminal terminal) : IReport
{
    public void Progress(string message)
    {
    }

    public void Warn(string message) => terminal.Error.WriteLine(message);

    public void Planned(StackResult result)
    {
    }

    public Task<bool> ConfirmAsync(string question, CancellationToken cancellation) => Task.FromResult(false);

    public void Previewed(StackResult result) => terminal.Print(Json(result));

    public void Made(StackResult result) => terminal.Print(Json(result));

    public void Destroyed(StackResult result) => terminal.Print(Json(result));

    public void Outputs(JsonObject outputs) => terminal.Print(outputs);

    public void Serving(Uri endpoint, string region)
    {
    }

    public void Verified(string stack, Uri endpoint, VerifyResult result, LoadResult? load)
    {
        var json = result.ToJson(load);
        json.Insert(0, "stack", stack);
        json.Insert(1, "endpoint", LoopbackEndpoint.TextOf(endpoint));
        terminal.Print(json);
    }

    private static JsonObject Json(StackResult result) => new()
    {
        ["stack"] = result.Stack,
        ["endpoint"] = result.EndpointText,
        ["sdk"] = StackResult.Sdk,
        ["summary"] = new JsonObject
        {
            ["create"] = result.Plan.Count(ResourceAction.Create),
            ["update"] = result.Plan.Count(ResourceAction.Update),
            ["replace"] = result.Plan.Count(ResourceAction.Replace),
            ["delete"] = result.Plan.Count(ResourceAction.Delete),
            ["same"] = result.Plan.Count(ResourceAction.Same),
        },
        ["resources"] = new JsonArray([.. result.Plan.Resources.Select(Json)]),
        ["outputs"] = result.Plan.Outputs.DeepClone(),
    };

    private static JsonObject Json(PlannedResource resource) => new()
    {
        ["type"] = resource.Type,
        ["name"] = resource.Name,
        ["urn"] = resource.Urn,
        ["action"] = ActionText.Of(resource.Action),
        ["changes"] = new JsonArray([.. resource.Changes.Select(Json)]),
        ["emulated"] = resource.NotEmulated is [],
    };

    private static JsonObject Json(PropertyChange change) => new()
    {
        ["property"] = change.Property,
        ["old"] = change.Old?.DeepClone(),
        ["new"] = change.New?.DeepClone(),
    };
}
