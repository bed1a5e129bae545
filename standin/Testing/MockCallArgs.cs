using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function call that a mock is to answer.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments, as plain values.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The explicit provider, or the empty text.</summary>
    public string? Provider { get; set; }
}
