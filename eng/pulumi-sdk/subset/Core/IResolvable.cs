namespace Pulumi;

/// <summary>An output or an input, whatever the type of its value.</summary>
internal interface IResolvable
{
    Task<Resolved<object?>> ResolveAsync();
}
