namespace Pulumi;

/// <summary>An argument of one of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    private InputUnion(Output<Union<T0, T1>> value) : base(value) { }

    /// <summary>Creates an input of a plain value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => Output.Create(value);

    /// <summary>Creates an input of an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));
}
