namespace Pulumi;

/// <summary>An output or an input whose type of value does not matter.</summary>
internal interface IResolvable
{
    Task<Resolved<object?>> ResolveAsync();
}

/// <summary>A value that is known later, or, in a preview, perhaps not at all.</summary>
public sealed class Output<T> : IResolvable
{
    internal Output(Task<Resolved<T>> resolution)
    {
        Resolution = resolution;

        // A run lasts until all its outputs are resolved, and fails when one of them does.
        Deployment.Current?.Track(resolution);
    }

    internal Task<Resolved<T>> Resolution { get; }

    /// <summary>Makes an output of a value that a task computes.</summary>
    public static Output<T> Create(Task<T> value)
        => value is null
            ? throw new ArgumentNullException(nameof(value))
            : Output.Of(async () => new Resolved<T>(await value.ConfigureAwait(false)));

    /// <summary>Runs an asynchronous action on the value once it is known; the result has no value.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Then<ValueTuple>(async value =>
    {
        await func(value).ConfigureAwait(false);
        return new(default);
    });

    /// <summary>Computes an output from the value once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Then(value => Output.Create(func(value)).Resolution);
    /// <summary>Computes an output asynchronously from the value once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Then(value => Output.Create(func(value)).Resolution);
    /// <summary>Computes an input from the value once it is known; null stands for the default value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Then(value => func(value).ToOutput().Resolution);
    /// <summary>Computes an output from the value once it is known; null stands for the default value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Then(value => (func(value) ?? Output.Create(default(TResult)!)).Resolution);

    /// <summary>A text that says that an output has no text; thrown where PULUMI_ERROR_OUTPUT_STRING is set.</summary>
    public override string ToString()
    {
        var message = string.Join(
            Environment.NewLine,
            "Calling [ToString] on an [Output<T>] is not supported.", "",
            "To get the value of an Output<T> as an Output<string> consider:",
            "1. o.Apply(v => $\"prefix{v}suffix\")", "2. Output.Format($\"prefix{hostname}suffix\");", "",
            "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING")?.ToUpperInvariant() is "1" or "TRUE")
        {
            throw new InvalidOperationException(message);
        }

        Log.Warn(message);
        return message + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }

    async Task<Resolved<object?>> IResolvable.ResolveAsync()
    {
        var own = await Resolution.ConfigureAwait(false);
        return new Resolved<object?>(own.Value).With(own);
    }

    /// <summary>The same output, resolved otherwise; unlike in Apply, this concerns unknown values too.</summary>
    internal Output<T> Change(Func<Resolved<T>, Resolved<T>> change)
        => Output.Of(async () => change(await Resolution.ConfigureAwait(false)));

    internal async Task<T> GetValueAsync(T whenUnknown)
        => await Resolution.ConfigureAwait(false) is { IsKnown: true, Value: var value } ? value : whenUnknown;

    private Output<TResult> Then<TResult>(Func<T, Task<Resolved<TResult>>> next) => Output.Of(async () =>
    {
        var own = await Resolution.ConfigureAwait(false);
        var result = own.IsKnown ? await next(own.Value).ConfigureAwait(false) : new(default!);
        return result.With(own);
    });
}
