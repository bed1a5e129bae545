using System.Reflection;

namespace Pulumi;

/// <summary>Arguments whose members are marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }

    /// <summary>The arguments by their names on the wire; a required one that is missing is an error.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Members()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (var field in GetType().GetFields(all))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } input)
            {
                yield return Member(input, field.Name, field.GetValue(this));
            }
        }

        foreach (var property in GetType().GetProperties(all))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } input)
            {
                yield return Member(input, property.Name, property.GetValue(this));
            }
        }
    }

    private KeyValuePair<string, object?> Member(InputAttribute input, string name, object? value)
    {
        if (value is null && input.IsRequired)
        {
            throw new ArgumentNullException(name, $"[Input] {GetType().FullName}.{name} is required but was not given a value");
        }

        return new(input.Name, value);
    }
}
