namespace Pulumi;

/// <summary>Marks the constructor through which values of an output class are made.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}
