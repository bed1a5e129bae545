using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map argument of a resource, with text keys.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    /// <summary>An empty map.</summary>
    public InputMap() : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) : base(Flatten(entries)) => _entries = entries;

    /// <summary>Adds an entry; the same key with another value is an error of the run.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds an entry; the same key with another value is an error of the run.</summary>
    public void Add(string key, Input<TValue> value) => Become(_entries.Apply(entries =>
        entries.SetItem(key, entries.TryGetValue(key, out var present) ? SameValue(key, present, value) : value)));

    /// <summary>Adds all entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds all entries of another map.</summary>
    public void AddRange(InputMap<TValue> values)
        => Become(Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2)));

    /// <summary>A map of the entries of both; where both have a key, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));

    /// <summary>The entries one by one; none where the map is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var none = ImmutableDictionary<string, TValue>.Empty;
        foreach (var entry in await Value.GetValueAsync(whenUnknown: none).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => From(Output.Create(values));

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => From(Output.Create(values));

    /// <summary>A map that is itself an output.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => From(values);

    /// <summary>A map that is itself an output.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => From(values);

    /// <summary>A map that is itself an output.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => From(values);

    // Only an immutable dictionary may be null.
    private static InputMap<TValue> From<TMap>(Output<TMap> values) where TMap : IEnumerable<KeyValuePair<string, TValue>>
        => new(values.Apply(map => map is null && typeof(TMap) == typeof(ImmutableDictionary<string, TValue>)
            ? null!
            : map!.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)));

    private static Output<TValue> SameValue(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple(present, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        => entries.Apply(inputs => inputs is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(inputs.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    private void Become(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
        Value = Flatten(entries);
    }
}
