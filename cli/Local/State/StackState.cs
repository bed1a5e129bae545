using System.Text.Json.Nodes;
using SalesData.Cli.Local.Emulator;

namespace SalesData.Cli.Local.State;

/// <summary>What is remembered of one stack at one endpoint.</summary>
internal sealed class StackState
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Whose state it is.</summary>
    public StateOwner? Owner { get; set; }

    /// <summary>Name of the embedded emulator that holds the resources; null for another endpoint, and in files that are older than the choice.</summary>
    public string? Emulator { get; set; }

    /// <summary>The stack's resources in the order in which they were made.</summary>
    public List<ResourceState> Resources { get; init; } = [];

    /// <summary>Resources that were replaced by others and have still to be deleted.</summary>
    public List<ResourceState> Replaced { get; init; } = [];

    /// <summary>The stack's outputs; null until a run finished.</summary>
    public JsonObject? Outputs { get; set; }

    /// <summary>The embedded emulator that holds the resources; null when there are none.</summary>
    public EmulatorKind? EmulatorInUse() =>
        Resources.Count + Replaced.Count == 0 ? null : Emulator is null ? EmulatorKind.Dynalite : EmulatorKind.Parse(Emulator);

    public ResourceState? Find(string type, string name) => Resources.Find(resource => resource.Is(type, name));

    /// <summary>Remembers a resource in place of what was known of it.</summary>
    public void Put(ResourceState resource)
    {
        var index = Resources.FindIndex(known => known.Is(resource.Type, resource.Name));
        if (index < 0)
        {
            Resources.Add(resource);
        }
        else
        {
            Resources[index] = resource;
        }
    }
}
