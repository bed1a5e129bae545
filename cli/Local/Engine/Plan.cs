using System.Text.Json.Nodes;
using SalesData.Cli.Deployments;

namespace SalesData.Cli.Local.Engine;

/// <summary>What a command is about to do, or has done.</summary>
/// <param name="Resources">Every resource of the stack, those to be deleted last.</param>
/// <param name="Outputs">The stack's outputs; null for one that is not known before the resources are made.</param>
internal sealed record Plan(IReadOnlyList<PlannedResource> Resources, JsonObject Outputs)
{
    /// <summary>The deployments to make instead, if AWS does not take the change in one; null if it does.</summary>
    public SeparateDeployments? Separate { get; init; }

    /// <summary>The outputs that the stack has before this; null if it has none.</summary>
    public JsonObject? PriorOutputs { get; init; }

    public bool HasChanges => Resources.Any(resource => resource.Action != ResourceAction.Same);

    public int Count(ResourceAction action) => Resources.Count(resource => resource.Action == action);
}
