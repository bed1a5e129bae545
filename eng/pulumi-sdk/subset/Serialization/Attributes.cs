namespace Pulumi;

/// <summary>Marks an argument of a resource: its name on the wire, and whether it must be given.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = json ? throw new NotSupportedException("The subset sends no argument as JSON.") : name;
    internal bool IsRequired { get; } = required;
}

/// <summary>Marks an output property of a resource; its name on the wire is its own unless another is given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire, or null.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a class that the value of an output may have.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor through which values of an output class are made.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Marks a parameter of an output constructor whose name on the wire is another.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
