namespace Pulumi;

/// <summary>An argument of a resource: a plain value, or an output of another resource.</summary>
public class Input<T> : IResolvable
{
    private protected Input(Output<T> value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    internal Output<T> Value { get; private protected set; }

    /// <summary>Creates an input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>Creates an input of an output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>Returns the output of an input.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Value;

    Task<Resolved<object?>> IResolvable.ResolveAsync() => ((IResolvable)Value).ResolveAsync();
}
