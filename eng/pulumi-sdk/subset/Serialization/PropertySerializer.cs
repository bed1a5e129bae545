namespace Pulumi;

/// <summary>
/// Turns what a program passes into plain values, as they arrive on the other side of the wire: text, double, bool, null,
/// ImmutableArray and ImmutableDictionary of such values. What is unknown or secret inside a value makes all of it unknown or secret.
/// </summary>
internal static class PropertySerializer
{
    /// <summary>Serializes members, each on its own. Those that are properties of a resource are named in errors.</summary>
    public static async Task<Dictionary<string, Resolved<object?>>> SerializeEachAsync(
        string path, IEnumerable<KeyValuePair<string, object?>> members, bool areProperties, bool keepNull = false)
    {
        var result = new Dictionary<string, Resolved<object?>>();
        foreach (var (name, value) in members)
        {
            try
            {
                var resolved = await SerializeAsync($"{path}.{name}", value).ConfigureAwait(false);
                if (keepNull || resolved is not { Value: null, IsKnown: true, IsSecret: false })
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

    /// <summary>Serializes the members of a dictionary, args or output value, each on its own; null where it is none of these.</summary>
    public static async Task<Dictionary<string, Resolved<object?>>?> SerializeMembersAsync(string path, object value)
    {
        var (members, keepNull) = value switch
        {
            IDictionary dictionary => (Entries(path, dictionary), false),
            InputArgs args => (args.Members(), false),

            // Other than in a dictionary or in args, null in an output value is not the same as nothing.
            _ when value.GetType().IsDefined(typeof(OutputTypeAttribute)) => (Fields(value), true),
            _ => (null, false),
        };
        return members is null ? null : await SerializeEachAsync(path, members, areProperties: false, keepNull).ConfigureAwait(false);
    }

    public static async Task<Resolved<object?>> SerializeAsync(string path, object? value) => value switch
    {
        null or ValueTuple => new(null),
        string or bool or double => new(value),
        int number => new((double)number),
        Enum constant when constant.GetTypeCode() == TypeCode.Int32 => new((double)(int)value),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}"),
        IResolvable resolvable => await SerializeResolvedAsync(path, resolvable).ConfigureAwait(false),

        IUnion union => await SerializeAsync(path, union.Value).ConfigureAwait(false),

        // A resource is passed as a reference, which is there as soon as the resource is registered.
        Resource resource => new Resolved<object?>(resource).With(await resource.Urn.Resolution.ConfigureAwait(false)),
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
        // The default of ImmutableArray has no count.
        var isDefault = list.GetType().IsValueType && list.Equals(Activator.CreateInstance(list.GetType()));
        var values = ImmutableArray.CreateBuilder<object?>();
        var all = new Resolved<object?>(null);
        for (var index = 0; !isDefault && index < list.Count; index++)
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

        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        var all = new Resolved<object?>(null);
        foreach (var (name, member) in members)
        {
            // Names with two underscores belong to the engine.
            if (!name.StartsWith("__", StringComparison.Ordinal))
            {
                values[name] = member.Value;
                all = all.With(member);
            }
        }

        return all with { Value = values.ToImmutable() };
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary dictionary)
        => dictionary.Keys.Cast<object>().Select(key => key is string name
            ? KeyValuePair.Create(name, dictionary[name])
            : throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{path}"));

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object value)
        => value.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(field => field.IsInitOnly)
            .Select(field => KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)));
}
