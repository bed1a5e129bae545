namespace Pulumi;

/// <summary>An earlier name of a resource. Only the engine acts on it; test runs do not look at it.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; nothing else is given then.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name; default: the present one.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type; default: the present one.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier parent; default: the present one.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the earlier parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether the resource had no parent earlier.</summary>
    public bool NoParent { get; set; }
}
