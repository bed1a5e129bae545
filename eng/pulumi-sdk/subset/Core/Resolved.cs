namespace Pulumi;

/// <summary>What an output resolves to: its value, and what accompanies it through every computation.</summary>
internal sealed record Resolved<T>(T Value, bool IsKnown = true)
{
    public ImmutableHashSet<Resource> Resources { get; init; } = [];

    /// <summary>Returns this value, where another one took part in computing it.</summary>
    public Resolved<T> With<TOther>(Resolved<TOther> other) => this with
    {
        IsKnown = IsKnown && other.IsKnown,
        Resources = Resources.Union(other.Resources),
    };
}
