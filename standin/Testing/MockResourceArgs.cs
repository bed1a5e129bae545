using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a mock is to make.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name that the program gave the resource.</summary>
    public string? Name { get; set; }

    /// <summary>The known arguments, as plain values.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The explicit provider, or the empty text.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of the resource to take over, or the empty text.</summary>
    public string? Id { get; set; }
}
