namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type of value does not matter.</summary>
internal interface IOutput
{
    Task<Resolved<object?>> ResolveAsync();
}
