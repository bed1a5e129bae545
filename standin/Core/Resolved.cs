using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output comes to: its value, and what goes along with it through every computation.</summary>
internal sealed record Resolved<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static Resolved<T> Plain(T value) => new(value, IsKnown: true, IsSecret: false, []);

    public Resolved<object?> Boxed() => new(Value, IsKnown, IsSecret, Resources);
}
