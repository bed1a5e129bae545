namespace Pulumi;

/// <summary>
/// Converts what a program passes to plain values, as they arrive on the other side of the wire: text, double, bool, null,
/// ImmutableArray and ImmutableDictionary of such values. An unknown value makes all that contains it unknown.
/// </summary>
internal static class PropertySerializer
{
    /// <summary>Serializes members, each on its own; null is left out. Those that are properties of a resource are named in errors.</summary>
    public static async Task<Dictionary<string, Resolved<object?>>> SerializeEachAsync(
        string path, IEnumerable<KeyValuePair<string, object?>> members, bool areProperties)
    {
        var result = new Dictionary<string, Resolved<object?>>();
        foreach (var (name, value) in members)
        {
            try
            {
                var resolved = await SerializeAsync($"{path}.{name}", value).ConfigureAwait(false);
                if (resolved is not { Value: null, IsKnown: true })
                {
                    result[name] = resolved;
                }
            }
            catch (Exception exception) when (areProperties)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
            }
        }

        return result;
    }

    /// <summary>Serializes the members of a dictionary or args, each on its own; null if it is neither.</summary>
    public static async Task<Dictionary<string, Resolved<object?>>?> SerializeMembersAsync(string path, object value)
    {
        var members = value switch
        {
            IDictionary dictionary => dictionary.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, dictionary[key])),
            InputArgs args => args.Members(),
            _ => null,
        };
        return members is null ? null : await SerializeEachAsync(path, members, areProperties: false).ConfigureAwait(false);
    }

    private static async Task<Resolved<object?>> SerializeAsync(string path, object? value) => value switch
    {
        null or ValueTuple => new(null),
        string or bool or double => new(value),
        int number => new((double)number),
        IResolvable resolvable => await SerializeResolvedAsync(path, resolvable).ConfigureAwait(false),
        IUnion union => await SerializeAsync(path, union.Value).ConfigureAwait(false),
        IList list when value is not IDictionary => await SerializeListAsync(path, list).ConfigureAwait(false),
        _ => await SerializeObjectAsync(path, value).ConfigureAwait(false),
    };

    private static async Task<Resolved<object?>> SerializeResolvedAsync(string path, IResolvable resolvable)
    {
        var resolved = await resolvable.ResolveAsync().ConfigureAwait(false);
        var value = resolved.IsKnown ? await SerializeAsync($"{path}.id", resolved.Value).ConfigureAwait(false) : new(null);
        return value.With(resolved);
    }

    private static async Task<Resolved<object?>> SerializeListAsync(string path, IList list)
    {
        var values = ImmutableArray.CreateBuilder<object?>();
        var all = new Resolved<object?>(null);
        for (var index = 0; index < list.Count; index++)
        {
            var element = await SerializeAsync($"{path}[{index}]", list[index]).ConfigureAwait(false);
            values.Add(element.Value);
            all = all.With(element);
        }

        return all with { Value = values.ToImmutable() };
    }

    private static async Task<Resolved<object?>> SerializeObjectAsync(string path, object value)
    {
        var members = await SerializeMembersAsync(path, value).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}");
        return members.Values.Aggregate(new Resolved<object?>(null), (all, member) => all.With(member)) with
        {
            Value = members.ToImmutableDictionary(member => member.Key, member => member.Value.Value),
        };
    }
}
