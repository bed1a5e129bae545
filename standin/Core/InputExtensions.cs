namespace Pulumi;

/// <summary>What outputs can do, for inputs; a missing input stands for the default value.</summary>
public static class InputExtensions
{
    /// <summary>Computes an output from the value once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func)
        => ToOutput(input).Apply(func);

    /// <summary>Computes an output asynchronously from the value once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func)
        => ToOutput(input).Apply(func);

    /// <summary>Computes an input from the value once it is known; null stands for the default value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func)
        => ToOutput(input).Apply(func);

    /// <summary>Computes an output from the value once it is known; null stands for the default value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func)
        => ToOutput(input).Apply(func);

    /// <summary>The output of an input.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? Output.Create(default(T)!) : input.Value;
}
