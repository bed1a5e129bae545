namespace Pulumi;

/// <summary>A value that is known later, or, in a preview, perhaps not at all.</summary>
public sealed class Output<T> : IOutput
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
    {
        ArgumentNullException.ThrowIfNull(value);
        return FromTask(value, isSecret: false);
    }

    /// <summary>Runs an asynchronous action on the value once it is known; the result has no value.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Then(async value =>
    {
        await func(value).ConfigureAwait(false);
        return Resolved<ValueTuple>.Plain(default);
    });

    /// <summary>Computes an output from the value once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Then(value => Task.FromResult(Resolved<TResult>.Plain(func(value))));

    /// <summary>Computes an output asynchronously from the value once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Then(value => Output<TResult>.Create(func(value)).Resolution);

    /// <summary>Computes an input from the value once it is known; null stands for the default value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Then(value => func(value).ToOutput().Resolution);

    /// <summary>Computes an output from the value once it is known; null stands for the default value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => Then(value => func(value)?.Resolution ?? Task.FromResult(Resolved<TResult>.Plain(default!)));

    /// <summary>A text that says that an output has no text; throws it where PULUMI_ERROR_OUTPUT_STRING is set.</summary>
    public override string ToString()
    {
        var message = string.Join(
            Environment.NewLine,
            "Calling [ToString] on an [Output<T>] is not supported.",
            "",
            "To get the value of an Output<T> as an Output<string> consider:",
            "1. o.Apply(v => $\"prefix{v}suffix\")",
            "2. Output.Format($\"prefix{hostname}suffix\");",
            "",
            "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } flag
            && (flag == "1" || flag.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(message);
        }

        Log.Warn(message);
        return message + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }

    async Task<Resolved<object?>> IOutput.ResolveAsync() => (await Resolution.ConfigureAwait(false)).Boxed();

    internal static Output<T> FromTask(Task<T> value, bool isSecret)
    {
        return new Output<T>(WaitAsync());

        async Task<Resolved<T>> WaitAsync()
            => Resolved<T>.Plain(await value.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    /// <summary>The same output with another resolution; unlike in Apply, the change is made to unknown values too.</summary>
    internal Output<T> With(Func<Resolved<T>, Resolved<T>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<Resolved<T>> ChangeAsync() => change(await Resolution.ConfigureAwait(false));
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var resolved = await Resolution.ConfigureAwait(false);
        return resolved.IsKnown ? resolved.Value : whenUnknown;
    }

    private Output<TResult> Then<TResult>(Func<T, Task<Resolved<TResult>>> next)
    {
        return new Output<TResult>(ContinueAsync());

        async Task<Resolved<TResult>> ContinueAsync()
        {
            var own = await Resolution.ConfigureAwait(false);
            if (!own.IsKnown)
            {
                return new Resolved<TResult>(default!, IsKnown: false, own.IsSecret, own.Resources);
            }

            var result = await next(own.Value).ConfigureAwait(false);
            return result with
            {
                IsSecret = own.IsSecret || result.IsSecret,
                Resources = own.Resources.Union(result.Resources),
            };
        }
    }
}
