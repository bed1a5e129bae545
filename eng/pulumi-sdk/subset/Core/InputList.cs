namespace Pulumi;

/// <summary>A list argument of a resource, to which single inputs and whole lists can be added.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private ImmutableArray<Input<T>> _items;

    /// <summary>Creates an empty list.</summary>
    public InputList() : this([]) { }

    private InputList(ImmutableArray<Input<T>> items) : base(Output.Join(items)) => _items = items;

    /// <summary>Adds inputs at the end.</summary>
    public void Add(params Input<T>[] inputs)
    {
        _items = [.. _items, .. inputs];
        Value = Output.Join(_items);
    }

    /// <summary>Adds a list at the end.</summary>
    public void Add(InputList<T> inputs) => Add([.. inputs._items]);

    /// <summary>Returns the inputs one by one.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>Creates a list of one value.</summary>
    public static implicit operator InputList<T>(T value) => new([value]);

    /// <summary>Creates a list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    /// <summary>Creates a list of one input. Without it, <c>Add</c> of one value would be ambiguous.</summary>
    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    /// <summary>Creates a list of values.</summary>
    public static implicit operator InputList<T>(T[] values) => new([.. values]);

    /// <summary>Creates a list of values.</summary>
    public static implicit operator InputList<T>(List<T> values) => new([.. values]);
}
