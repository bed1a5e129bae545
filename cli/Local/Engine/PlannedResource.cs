using System.Text.Json.Nodes;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Engine;

/// <summary>What a plan does with one resource, and what came of it once it is done.</summary>
internal sealed class PlannedResource
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string Urn { get; set; } = "";

    public required ResourceAction Action { get; init; }

    /// <summary>What keeps the resource from being deleted from now on.</summary>
    public ResourceLocks Locks { get; init; } = ResourceLocks.None;

    public IReadOnlyList<PropertyChange> Changes { get; init; } = [];

    /// <summary>Top-level properties whose change makes it a replacement.</summary>
    public IReadOnlySet<string> ReplacedFor { get; init; } = new HashSet<string>();

    /// <summary>Properties that the endpoint does not have, so far as it is known.</summary>
    public IReadOnlyList<string> NotEmulated { get; set; } = [];

    /// <summary>What the program asks for, as it is to be made.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>The properties before, as far as they are known; null for a resource that does not exist.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>What exists and stays as it is; null when nothing does.</summary>
    public Observation? Unchanged { get; init; }

    /// <summary>Why this must not be done; null when it may be.</summary>
    public string? BlockedBy { get; init; }

    /// <summary>What is lost by this action, as in "the items in table SalesData"; null when nothing is.</summary>
    public string? DataLoss { get; init; }

    /// <summary>Name of the table that stays where it is, although the stack gives it up; null when none does.</summary>
    public string? RetainedTable { get; init; }
}
