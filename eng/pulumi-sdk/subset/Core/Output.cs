namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static class Output
{
    /// <summary>Makes an output of a plain value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(new Resolved<T>(value)));
    /// <summary>Makes an output of a value that a task computes.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);
    /// <summary>Makes a secret output of a plain value.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(new Resolved<T>(value, IsSecret: true)));
    /// <summary>Makes a secret output of a value that a task computes.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Create(value));
    /// <summary>The same output, secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => value.Change(resolved => resolved with { IsSecret = true });
    /// <summary>The same output, not secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.Change(resolved => resolved with { IsSecret = false });
    /// <summary>Whether an output is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Resolution.ConfigureAwait(false)).IsSecret;
    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Join([.. inputs]);
    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Join([.. inputs]);
    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => Join<T>([.. outputs]);
    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Join<T>([.. outputs]);
    /// <summary>One output of two values.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => All(Boxed(item1), Boxed(item2)).Apply(items => ((T1)items[0]!, (T2)items[1]!));
    /// <summary>One output of three values.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => All(Boxed(item1), Boxed(item2), Boxed(item3)).Apply(items => ((T1)items[0]!, (T2)items[1]!, (T3)items[2]!));
    /// <summary>One output of two values.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) => Tuple((Input<T1>)item1, (Input<T2>)item2);
    /// <summary>One output of three values.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3);

    /// <summary>Fills outputs and inputs into an interpolated text, in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
        => All(formattableString.GetArguments().Select(Boxed)).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    /// <summary>The value as JSON; outputs and inputs inside it are written as their values.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
        => value.Apply(plain =>
        {
            var nested = new NestedOutputs();
            var json = JsonSerializer.Serialize(plain, nested.AddTo(options));
            return new Output<string>(Task.FromResult(new Resolved<string>(json).With(nested.Seen)));
        });

    internal static Output<T> Of<T>(Func<Task<Resolved<T>>> resolve) => new(resolve());

    internal static Output<ImmutableArray<T>> Join<T>(ImmutableArray<Input<T>> inputs) => Of(async () =>
    {
        var all = new Resolved<ImmutableArray<T>>([]);
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        foreach (var input in inputs)
        {
            var one = await input.Value.Resolution.ConfigureAwait(false);
            values.Add(one.Value);
            all = all.With(one);
        }

        return all with { Value = values.MoveToImmutable() };
    });

    private static Input<object?> Boxed(object? value)
        => value is IResolvable resolvable ? new Output<object?>(resolvable.ResolveAsync()) : Create(value);
}
