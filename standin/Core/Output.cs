using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>Makes an output of a plain value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(Resolved<T>.Plain(value)));

    /// <summary>Makes an output of a value that a task computes.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>Makes a secret output of a plain value.</summary>
    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    /// <summary>Makes a secret output of a value that a task computes.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Output<T>.FromTask(value, isSecret: true);
    }

    /// <summary>The same output, secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.With(resolved => resolved with { IsSecret = true });
    }

    /// <summary>The same output, not secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.With(resolved => resolved with { IsSecret = false });

    /// <summary>Whether an output is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.Resolution.ConfigureAwait(false)).IsSecret;

    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Join(inputs.ToImmutableArray());

    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Join(inputs.ToImmutableArray());

    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <summary>One output of all values, in their order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => Join(outputs.Select(output => (Input<T>)output).ToImmutableArray());

    /// <summary>Fills outputs and inputs into an interpolated text, in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments().Select(AsObject).ToImmutableArray();
        return Join(arguments).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, values.ToArray()));
    }

    private static Input<object?> AsObject(object? argument)
    {
        var output = argument is IInput input ? input.ToOutput() : argument as IOutput;
        return output is null ? Create(argument) : new Output<object?>(output.ResolveAsync());
    }

    internal static Output<ImmutableArray<T>> Join<T>(ImmutableArray<Input<T>> inputs)
    {
        return new Output<ImmutableArray<T>>(JoinAsync());

        async Task<Resolved<ImmutableArray<T>>> JoinAsync()
        {
            var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
            var all = Resolved<ImmutableArray<T>>.Plain([]);
            foreach (var input in inputs)
            {
                var one = await input.Value.Resolution.ConfigureAwait(false);
                values.Add(one.Value);
                all = new(all.Value, all.IsKnown && one.IsKnown, all.IsSecret || one.IsSecret, all.Resources.Union(one.Resources));
            }

            return all with { Value = values.MoveToImmutable() };
        }
    }
}
