using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.State;

/// <summary>What is remembered of one resource.</summary>
internal sealed class ResourceState
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string Urn { get; set; } = "";

    public string? Id { get; init; }

    /// <summary>What the program asked for.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>What came of it.</summary>
    public JsonObject Outputs { get; init; } = [];

    /// <summary>
    /// Tells the thing that this stack made from another of the same name. Null from just before it is made until it is known to
    /// exist: a run that was killed in between left it so.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>What it was given with the last run; only a run takes it away.</summary>
    public ResourceLocks Locks { get; init; } = ResourceLocks.None;

    /// <summary>When this stack set out to make it.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>Properties that the emulator does not have; only the state remembers them.</summary>
    public IReadOnlyList<string> NotEmulated { get; init; } = [];

    public bool Is(string type, string name) => Type == type && Name == name;
}
