namespace Pulumi;

/// <summary>Arguments whose members are marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, List<InputMember>> InputsOfTypes = [];

    private protected InputArgs() { }

    /// <summary>The arguments by their names on the wire; a required one that is missing is an error.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Members()
    {
        foreach (var (member, input) in InputsOfTypes.GetOrAdd(GetType(), InputsOf))
        {
            var value = member is FieldInfo field ? field.GetValue(this) : ((PropertyInfo)member).GetValue(this);
            yield return value is not null || !input.IsRequired ? new(input.Name, value) : throw new ArgumentNullException(
                member.Name, $"[Input] {GetType().FullName}.{member.Name} is required but was not given a value");
        }
    }

    private static List<InputMember> InputsOf(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var inputs = new List<InputMember>();
        foreach (var member in (MemberInfo[])[.. type.GetFields(All), .. type.GetProperties(All)])
        {
            if (member.GetCustomAttribute<InputAttribute>() is { } input)
            {
                inputs.Add(new(member, input));
            }
        }

        return inputs;
    }

    private sealed record InputMember(MemberInfo Member, InputAttribute Input);
}

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();
    private sealed class NoArgs : ResourceArgs;
}
