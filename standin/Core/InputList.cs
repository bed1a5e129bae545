using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list argument of a resource, to which single inputs and whole lists can be added.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _items;

    /// <summary>An empty list.</summary>
    public InputList() : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items) : base(Flatten(items)) => _items = items;

    /// <summary>Adds inputs at the end.</summary>
    public void Add(params Input<T>[] inputs) => Append(Of(inputs));

    /// <summary>Adds a list at the end.</summary>
    public void Add(InputList<T> inputs) => Append(inputs);

    /// <summary>Adds a list at the end.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs);

    /// <summary>A new list of this one and then the other.</summary>
    public InputList<T> Concat(InputList<T> other)
        => new(Output.Tuple(_items, other._items).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>The values one by one; none where the list is unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(List<T> values) => values.ToArray();

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => values.ToArray();

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Output.Create(values);

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => values.IsDefault ? default(ImmutableArray<Input<T>>) : Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    /// <summary>A list that is itself an output.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(many => many.ToImmutableArray());

    /// <summary>A list that is itself an output.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(many => many.ToImmutableArray());

    /// <summary>A list that is itself an output.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(many => many.ToImmutableArray());

    /// <summary>A list that is itself an output.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(plain =>
        plain.IsDefault ? default : ImmutableArray.CreateRange(plain, value => (Input<T>)value)));

    private static InputList<T> Of(IEnumerable<Input<T>> inputs) => inputs.ToImmutableArray();

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> items)
        => items.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.Join(inputs));

    private void Append(InputList<T> inputs)
    {
        _items = Concat(inputs)._items;
        Value = Flatten(_items);
    }
}
