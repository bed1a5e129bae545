namespace Pulumi;

/// <summary>Arguments whose members are marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private protected InputArgs() { }

    /// <summary>The arguments by their names on the wire; a required one that is missing is an error.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Members()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (var member in (MemberInfo[])[.. GetType().GetFields(All), .. GetType().GetProperties(All)])
        {
            if (member.GetCustomAttribute<InputAttribute>() is { } input)
            {
                var value = member is FieldInfo field ? field.GetValue(this) : ((PropertyInfo)member).GetValue(this);
                yield return value is not null || !input.IsRequired ? new(input.Name, value) : throw new ArgumentNullException(
                    member.Name, $"[Input] {GetType().FullName}.{member.Name} is required but was not given a value");
            }
        }
    }
}

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();
    private sealed class NoArgs : ResourceArgs;
}
