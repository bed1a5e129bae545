namespace Pulumi;

/// <summary>A list argument of a resource, to which single inputs and whole lists can be added.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _items;
    /// <summary>An empty list.</summary>
    public InputList() : this(Output.Create(ImmutableArray<Input<T>>.Empty)) { }
    private InputList(Output<ImmutableArray<Input<T>>> items) : base(Flatten(items)) => _items = items;
    /// <summary>Adds inputs at the end.</summary>
    public void Add(params Input<T>[] inputs) => AddRange(inputs);
    /// <summary>Adds a list at the end.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds a list at the end.</summary>
    public void AddRange(InputList<T> inputs)
    {
        _items = Concat(inputs)._items;
        Value = Flatten(_items);
    }

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
    public static implicit operator InputList<T>(T[] values) => Of([.. values]);
    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of([.. values]);
    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of([.. values]);
    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of([.. values]);
    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Output.Create(values);
    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);
    /// <summary>A list that is itself an output.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(plain => plain.IsDefault ? default : ImmutableArray.CreateRange(plain, value => (Input<T>)value)));
    private static InputList<T> Of(ImmutableArray<Input<T>> inputs) => new(Output.Create(inputs));

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> items)
        => items.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.Join(inputs));
}
