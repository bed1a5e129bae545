namespace Pulumi;

/// <summary>Creates and combines outputs.</summary>
public static class Output
{
    /// <summary>Creates an output of a plain value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(new Resolved<T>(value)));

    /// <summary>Creates an output of a value that a task computes.</summary>
    public static Output<T> Create<T>(Task<T> value) => Of(async () => new Resolved<T>(await value.ConfigureAwait(false)));

    /// <summary>Says whether an output is secret. None is: the subset has no member that makes secrets.</summary>
    public static Task<bool> IsSecretAsync<T>(Output<T> output) => Task.FromResult(false);

    /// <summary>Combines two values into one output.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
        => Join([Boxed(item1), Boxed(item2)]).Apply(items => ((T1)items[0]!, (T2)items[1]!));

    /// <summary>Combines several values into one output, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Join(outputs.Select(output => (Input<T>)output));

    /// <summary>Fills outputs and inputs into an interpolated text, in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
        => Join(formattableString.GetArguments().Select(Boxed)).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    internal static Output<T> Of<T>(Func<Task<Resolved<T>>> resolve) => new(resolve());

    /// <summary>Combines all values into one output, in their order.</summary>
    internal static Output<ImmutableArray<T>> Join<T>(IEnumerable<Input<T>> inputs) => Of(async () =>
    {
        var all = new Resolved<ImmutableArray<T>>([]);
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var input in inputs)
        {
            var one = await input.Value.Resolution.ConfigureAwait(false);
            values.Add(one.Value);
            all = all.With(one);
        }

        return all with { Value = values.ToImmutable() };
    });

    private static Input<object?> Boxed(object? value)
        => value is IResolvable resolvable ? new Output<object?>(resolvable.ResolveAsync()) : Create(value);
}
