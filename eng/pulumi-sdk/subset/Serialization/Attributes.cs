namespace Pulumi;

/// <summary>Marks an argument of a resource: its name on the wire, and whether it is required.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = json ? throw new NotSupportedException("The subset of the Pulumi SDK sends no argument as JSON.") : name;

    internal bool IsRequired { get; } = required;
}

/// <summary>Marks an output property of a resource; its name on the wire is its own unless another is given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire, or null.</summary>
    public string? Name { get; } = name;
}
