namespace Pulumi;

/// <summary>A value that is known later or, in a preview, perhaps not at all.</summary>
public sealed class Output<T> : IResolvable
{
    internal Output(Task<Resolved<T>> resolution)
    {
        Resolution = resolution;

        // A run lasts until all its outputs are resolved, and fails when one of them does.
        Deployment.Current?.Track(resolution);
    }

    internal Task<Resolved<T>> Resolution { get; }

    // All official overloads are here: without one of them a callback would bind to another, and mean something else.

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
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value)?.Value);

    /// <summary>Computes an output from the value once it is known; null stands for the default value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Then(value => (func(value) ?? Output.Create(default(TResult)!)).Resolution);

    async Task<Resolved<object?>> IResolvable.ResolveAsync()
    {
        var own = await Resolution.ConfigureAwait(false);
        return new Resolved<object?>(own.Value).With(own);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
        => await Resolution.ConfigureAwait(false) is { IsKnown: true, Value: var value } ? value : whenUnknown;

    private Output<TResult> Then<TResult>(Func<T, Task<Resolved<TResult>>> next) => Output.Of(async () =>
    {
        var own = await Resolution.ConfigureAwait(false);
        var result = own.IsKnown ? await next(own.Value).ConfigureAwait(false) : new(default!);
        return result.With(own);
    });
}
