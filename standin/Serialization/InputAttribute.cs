namespace Pulumi;

/// <summary>Marks an argument of a resource, and says how it is called on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Names the argument, and says whether it must be given and whether it is sent as JSON text.</summary>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        if (json)
        {
            throw new NotSupportedException("The stand-in of the Pulumi SDK has no arguments that are sent as JSON.");
        }

        Name = name;
        IsRequired = required;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }
}
