namespace Pulumi;

/// <summary>Arguments whose members are marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, InputMember[]> MembersOfTypes = [];

    private protected InputArgs() { }

    /// <summary>Returns the arguments by their names on the wire.</summary>
    /// <exception cref="ArgumentNullException">A required one is missing.</exception>
    internal IEnumerable<KeyValuePair<string, object?>> Members()
    {
        foreach (var (member, input) in MembersOfTypes.GetOrAdd(GetType(), Find))
        {
            var value = member is FieldInfo field ? field.GetValue(this) : ((PropertyInfo)member).GetValue(this);
            yield return value is not null || !input.IsRequired ? new(input.Name, value) : throw new ArgumentNullException(
                member.Name, $"[Input] {GetType().FullName}.{member.Name} is required but was not given a value");
        }
    }

    private static InputMember[] Find(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        return
        [
            .. from member in type.GetFields(All).Concat<MemberInfo>(type.GetProperties(All))
               let input = member.GetCustomAttribute<InputAttribute>()
               where input is not null
               select new InputMember(member, input),
        ];
    }

    private sealed record InputMember(MemberInfo Member, InputAttribute Input);
}
