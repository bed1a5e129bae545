using System.Text.Json.Nodes;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Engine;

/// <summary>Resources that exist in the state alone.</summary>
/// <param name="emulated">
/// True for components, which are nothing but a name for their children. False for what an emulator of DynamoDB does not have.
/// </param>
internal sealed class StateOnlyHandler(bool emulated) : IResourceHandler
{
    public JsonObject Current(JsonObject asked, Observation observed) => asked;

    public JsonObject AlignTo(JsonObject newer, JsonObject older) => older;

    public string? PhysicalNameOf(JsonObject inputs) => null;

    public string? ProtectionOf(ResourceState known, Observation observed) => null;

    public bool NeedsReplacement(PropertyChange change) => false;

    public Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation) => FindAsync(known.Name, cancellation);

    public Task<Observation?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(Predict(id));

    public Observation? Predict(string name) => new([], emulated ? [] : Outputs(name), emulated ? null : name, "remembered");

    public Task EnsureNameAvailableAsync(JsonObject inputs, CancellationToken cancellation) => Task.CompletedTask;

    public Task CreateAsync(JsonObject inputs, CancellationToken cancellation) => Task.CompletedTask;

    public Task UpdateAsync(JsonObject inputs, CancellationToken cancellation) => Task.CompletedTask;

    public Task DeleteAsync(ResourceState known, CancellationToken cancellation) => Task.CompletedTask;

    public Task<string?> DescribeDataLossAsync(ResourceState known, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed) =>
        emulated ? [] : [.. inputs.Select(pair => pair.Key)];

    public JsonObject OutputsOf(JsonObject inputs, Observation observed) => PropertyTree.Overlay(observed.Outputs, inputs);

    public void EnsureUsable(JsonObject inputs, Observation observed)
    {
    }

    /// <summary>The ARN of what is not here, which says so.</summary>
    public static string ArnOf(string id) => $"arn:aws:not-emulated:::{id}";

    /// <summary>What others use of it.</summary>
    private static JsonObject Outputs(string id) => new() { ["arn"] = ArnOf(id), ["name"] = id };
}
