namespace Pulumi;

/// <summary>Marks an output property of a resource.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Says how the property is called on the wire; default: like the property.</summary>
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>The name on the wire, or null.</summary>
    public string? Name { get; }
}
