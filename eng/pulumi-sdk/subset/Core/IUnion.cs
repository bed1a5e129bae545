namespace Pulumi;

/// <summary>A <see cref="Union{T0, T1}"/> whose types do not matter.</summary>
internal interface IUnion
{
    object? Value { get; }
}
