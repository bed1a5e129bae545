using System.Text.Json.Nodes;
using SalesData.Local.State;

namespace SalesData.Local.Engine;

/// <summary>Makes, reads, changes and deletes resources of one kind.</summary>
internal interface IResourceHandler
{
    /// <summary>The inputs in a form in which two that mean the same are equal.</summary>
    JsonObject Canonical(JsonObject inputs);

    /// <summary>The name under which only one resource can exist; null when there can be any number.</summary>
    string? PlaceOf(JsonObject inputs);

    /// <summary>Whether a change can only be made by making the resource anew.</summary>
    bool NeedsReplacement(PropertyChange change);

    /// <summary>What exists of a resource that this stack made; null when it is gone, though another may be in its place.</summary>
    Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>Fails when something is in the place where the resource is to be made.</summary>
    /// <exception cref="PlaceTakenException">Something is.</exception>
    Task CheckPlaceIsFreeAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Makes the resource and waits until it can be used.</summary>
    /// <exception cref="PlaceTakenException">Something else was made in its place meanwhile.</exception>
    Task CreateAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Changes the resource in place and waits until it can be used.</summary>
    Task UpdateAsync(JsonObject inputs, CancellationToken cancellation);

    /// <summary>Deletes the resource and waits until it is gone.</summary>
    Task DeleteAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>What would be lost if the resource were deleted; null when nothing would.</summary>
    Task<string?> LossOfAsync(ResourceState known, CancellationToken cancellation);

    /// <summary>Properties that were asked for and are not there.</summary>
    IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed);
}
