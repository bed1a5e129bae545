namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IUnion
{
    private Union(object? value) => Value = value;

    /// <summary>The value, of either type.</summary>
    public object? Value { get; }

    /// <summary>Creates a value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 value) => new(value);
}
