namespace Pulumi;

/// <summary>A map argument of a resource, with text keys.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable
{
    private ImmutableDictionary<string, Input<TValue>> _entries;

    /// <summary>Creates an empty map.</summary>
    public InputMap() : this(ImmutableDictionary<string, Input<TValue>>.Empty) { }

    private InputMap(ImmutableDictionary<string, Input<TValue>> entries) : base(Flatten(entries)) => _entries = entries;

    /// <summary>Adds an entry; the same key with another value is an error of the run.</summary>
    public Input<TValue> this[string key] { set => Add(key, value); }

    /// <summary>Adds an entry; the same key with another value is an error of the run.</summary>
    public void Add(string key, Input<TValue> value)
    {
        _entries = _entries.SetItem(key, _entries.TryGetValue(key, out var present) ? Same(key, present, value) : value);
        Value = Flatten(_entries);
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use GetAsyncEnumerator instead.");

    /// <summary>Creates a map of values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values)
        => new(values.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value));

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple<TValue, TValue>(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(ImmutableDictionary<string, Input<TValue>> entries)
        => Output.Join(entries.Values).Apply(values => entries.Keys.Zip(values, KeyValuePair.Create).ToImmutableDictionary());
}
