using System.Text.Json.Nodes;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Engine;

/// <summary>Makes, reads, changes and deletes resources of one kind.</summary>
internal interface IResourceHandler
{
    /// <summary>What was asked for, with what exists in its place wherever that means something else.</summary>
    JsonObject Current(JsonObject asked, Observation observed);

    /// <summary>The older of two inputs with whatever means the same written as in the newer.</summary>
    JsonObject AlignTo(JsonObject newer, JsonObject older);

    /// <summary>The name under which only one resource can exist; null when there can be any number.</summary>
    string? PhysicalNameOf(JsonObject inputs);

    /// <summary>Everything for which a resource must not be deleted, and what to do about it; null when it may be.</summary>
    string? ProtectionOf(ResourceState known, Observation observed);

    /// <summary>Whether a change can only be made by making the resource anew.</summary>
    bool NeedsReplacement(PropertyChange change);

    /// <summary>
    /// What exists of a resource that this stack made, once it can be used; null when it is gone, though another may be in its place.
    /// </summary>
    Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>What exists under an ID, whoever made it, once it can be used; null when nothing does.</summary>
    Task<Observation?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Fails when something is in the place where the resource is to be made.</summary>
    /// <exception cref="NameConflictException">Something is.</exception>
    Task EnsureNameAvailableAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Begins to make the resource.</summary>
    /// <exception cref="RefusedException">It was not made, because it is refused or something else is in its place.</exception>
    Task CreateAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Changes the resource in place and waits until it can be used.</summary>
    Task UpdateAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Deletes the resource and waits until it is gone.</summary>
    Task DeleteAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>What would be lost if the resource were deleted; null when nothing would.</summary>
    Task<string?> DescribeDataLossAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>What will exist of a resource that is made; null if only the endpoint knows.</summary>
    Observation? Predict(string name);

    /// <summary>Paths of properties that were asked for and are not there, and without which the resource can be used.</summary>
    IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed);

    /// <summary>What others get of the resource: what exists, and for what the endpoint does not have a value that says so.</summary>
    JsonObject OutputsOf(JsonObject inputs, Observation observed);

    /// <summary>Fails when the resource is not what was asked for in something that it cannot be used without.</summary>
    void EnsureUsable(JsonObject inputs, Observation observed);
}
