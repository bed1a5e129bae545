namespace Pulumi;

/// <summary>What an output comes to: its value, and what goes along with it through every computation.</summary>
internal sealed record Resolved<T>(T Value, bool IsKnown = true, bool IsSecret = false)
{
    public ImmutableHashSet<Resource> Resources { get; init; } = [];

    /// <summary>This value, where another one took part in computing it.</summary>
    public Resolved<T> With<TOther>(Resolved<TOther> other) => this with
    {
        IsKnown = IsKnown && other.IsKnown,
        IsSecret = IsSecret || other.IsSecret,
        Resources = Resources.Union(other.Resources),
    };
}
