using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Provider;

namespace SalesData.Tests.Aws.Engine;

/// <summary>A resource in the stack's state: its inputs of the last deployment or refresh, and what the last Read found.</summary>
internal sealed record ResourceState(string Type, string Name, JsonObject Inputs, JsonObject Outputs)
{
    public bool Protect { get; init; }
    public bool RetainOnDelete { get; init; }

    /// <summary>The last create or update failed midway, so the record may be wrong until a refresh (1.3).</summary>
    public bool Uncertain { get; init; }

    public ResourceType Provider => ResourceType.Of(Type, Name);

    public bool Is(DesiredResource resource) => Type == resource.Type && Name == resource.Name;
}
