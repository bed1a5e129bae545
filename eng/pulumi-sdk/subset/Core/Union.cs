namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IUnion
{
    private Union(object? value) => Value = value;

    /// <summary>The value, of either type.</summary>
    public object? Value { get; }

    /// <summary>A value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 value) => new(value);

    /// <summary>A value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 value) => new(value);

    /// <summary>A value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 value) => FromT0(value);

    /// <summary>A value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 value) => FromT1(value);
}
