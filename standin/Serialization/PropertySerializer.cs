using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Turns what a program passes into plain values, as they arrive on the other side of the wire: text, double, bool, null,
/// ImmutableArray and ImmutableDictionary of such values. What is unknown or secret inside a value makes the whole unknown or secret.
/// </summary>
internal sealed class PropertySerializer
{
    /// <summary>The resources that the values serialized so far come from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Serializes the properties of a resource; null is left out.</summary>
    public async Task<Dictionary<string, Resolved<object?>>> SerializePropertiesAsync(
        string path, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = new Dictionary<string, Resolved<object?>>();
        foreach (var (name, value) in properties)
        {
            try
            {
                var resolved = await SerializeAsync($"{path}.{name}", value).ConfigureAwait(false);
                if (!IsAbsent(resolved))
                {
                    result[name] = resolved;
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
            }
        }

        return result;
    }

    /// <summary>Serializes the members of a dictionary, of args or of an output value each on its own; null where it is none of these.</summary>
    public async Task<Dictionary<string, Resolved<object?>>?> SerializeMembersAsync(string path, object? value)
    {
        // Other than in dictionaries and args, null is a value in an output class.
        var keepsNull = false;
        IEnumerable<KeyValuePair<string, object?>> members;
        switch (value)
        {
            case IDictionary dictionary:
                members = Entries(path, dictionary);
                break;
            case InputArgs args:
                members = args.Members();
                break;
            case not null when value.GetType().IsDefined(typeof(OutputTypeAttribute)):
                members = Fields(value);
                keepsNull = true;
                break;
            default:
                return null;
        }

        var result = new Dictionary<string, Resolved<object?>>();
        foreach (var (name, member) in members)
        {
            var resolved = await SerializeAsync($"{path}.{name}", member).ConfigureAwait(false);
            if (keepsNull || !IsAbsent(resolved))
            {
                result[name] = resolved;
            }
        }

        return result;
    }

    public async Task<Resolved<object?>> SerializeAsync(string path, object? value)
    {
        switch (value)
        {
            case null or ValueTuple:
                return Resolved<object?>.Plain(null);
            case string or bool or double:
                return Resolved<object?>.Plain(value);
            case int number:
                return Resolved<object?>.Plain((double)number);
            case Enum constant when constant.GetTypeCode() == TypeCode.Int32:
                return Resolved<object?>.Plain((double)(int)value);
            case Task:
                throw new InvalidOperationException(
                    $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}");
            case IInput input:
                return await SerializeOutputAsync(path, input.ToOutput()).ConfigureAwait(false);
            case IOutput output:
                return await SerializeOutputAsync(path, output).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(path, union.Value).ConfigureAwait(false);
            case Resource resource:
                return await SerializeReferenceAsync(resource).ConfigureAwait(false);
            case IList list when value is not IDictionary:
                return await SerializeListAsync(path, list).ConfigureAwait(false);
        }

        var members = await SerializeMembersAsync(path, value).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}");
        return Combine(members);
    }

    private static bool IsAbsent(Resolved<object?> resolved) => resolved is { Value: null, IsKnown: true, IsSecret: false };

    private static Resolved<object?> Combine(Dictionary<string, Resolved<object?>> members)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        var (isKnown, isSecret) = (true, false);
        foreach (var (name, member) in members)
        {
            // Names with two underscores belong to the engine.
            if (!name.StartsWith("__", StringComparison.Ordinal))
            {
                values[name] = member.Value;
                isKnown &= member.IsKnown;
                isSecret |= member.IsSecret;
            }
        }

        return new(values.ToImmutable(), isKnown, isSecret, []);
    }

    private async Task<Resolved<object?>> SerializeOutputAsync(string path, IOutput output)
    {
        var resolved = await output.ResolveAsync().ConfigureAwait(false);
        Dependencies.UnionWith(resolved.Resources);
        if (!resolved.IsKnown)
        {
            return new(null, IsKnown: false, resolved.IsSecret, []);
        }

        var inner = await SerializeAsync($"{path}.id", resolved.Value).ConfigureAwait(false);
        return inner with { IsSecret = inner.IsSecret || resolved.IsSecret };
    }

    // A resource is passed as a reference, which exists as soon as the resource is registered.
    private async Task<Resolved<object?>> SerializeReferenceAsync(Resource resource)
    {
        await resource.Urn.Resolution.ConfigureAwait(false);
        if (resource is CustomResource)
        {
            Dependencies.Add(resource);
        }

        return Resolved<object?>.Plain(resource);
    }

    private async Task<Resolved<object?>> SerializeListAsync(string path, IList list)
    {
        var isDefaultArray = list.GetType().IsValueType && list.Equals(Activator.CreateInstance(list.GetType()));
        var count = isDefaultArray ? 0 : list.Count;
        var values = ImmutableArray.CreateBuilder<object?>(count);
        var (isKnown, isSecret) = (true, false);
        for (var index = 0; index < count; index++)
        {
            var element = await SerializeAsync($"{path}[{index}]", list[index]).ConfigureAwait(false);
            values.Add(element.Value);
            isKnown &= element.IsKnown;
            isSecret |= element.IsSecret;
        }

        return new(values.MoveToImmutable(), isKnown, isSecret, []);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary dictionary)
    {
        foreach (var key in dictionary.Keys)
        {
            var name = key as string
                ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{path}");
            yield return new(name, dictionary[name]);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object value)
    {
        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (field.IsInitOnly)
            {
                yield return new(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value));
            }
        }
    }
}
