namespace Pulumi;

/// <summary>An argument of a resource: a plain value, or an output of another resource.</summary>
public class Input<T> : IResolvable
{
    private protected Input(Output<T> value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    internal Output<T> Value { get; private protected set; }
    /// <summary>An input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));
    /// <summary>An input of an output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);
    /// <summary>The output of an input.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Value;
    Task<Resolved<object?>> IResolvable.ResolveAsync() => ((IResolvable)Value).ResolveAsync();
}

/// <summary>What outputs can do, for inputs; a missing input stands for the default value.</summary>
public static class InputExtensions
{
    /// <summary>Computes an output from the value once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => ToOutput(input).Apply(func);
    /// <summary>Computes an output asynchronously from the value once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => ToOutput(input).Apply(func);
    /// <summary>Computes an input from the value once it is known; null stands for the default value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => ToOutput(input).Apply(func);
    /// <summary>Computes an output from the value once it is known; null stands for the default value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => ToOutput(input).Apply(func);
    /// <summary>The output of an input.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? Output.Create(default(T)!) : input.Value;
}
