namespace Pulumi;

/// <summary>Marks a class that the value of an output may have.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
