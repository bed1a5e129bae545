using System.Globalization;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads settings one by one and remembers every problem instead of stopping at the first.</summary>
/// <param name="valueOf">Gives the configured value of a key without its namespace, or null.</param>
/// <param name="project">The namespace of the keys.</param>
/// <param name="region">The AWS region of the stack; null when the configuration does not say.</param>
internal sealed class SettingsReader(Func<string, string?> valueOf, string project, string? region)
{
    private readonly List<SettingProblem> _problems = [];
    private readonly HashSet<string> _faultyKeys = [];
    private readonly HashSet<string> _knownKeys = [];

    public IReadOnlyList<SettingProblem> Problems => _problems;

    public string? Region => region;

    public string FullKey(string key) => $"{project}:{key}";

    /// <summary>A name of a table.</summary>
    public string TableName(string key)
    {
        var value = ValueOf(key);
        if (value is null || !DynamoTableName.IsName(value))
        {
            Report(key, value, DynamoTableName.Allowed, "DynamoDB accepts no other table name");
        }

        return value ?? "";
    }

    public int WholeNumber(string key, int min, int max, string why)
    {
        var value = ValueOf(key);
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
        {
            Report(key, value, $"a whole number from {min} to {max}", why);
        }

        return number;
    }

    public bool Boolean(string key)
    {
        var value = ValueOf(key);
        if (value is not ("true" or "false"))
        {
            Report(key, value, "true or false", "it is a switch");
        }

        return value == "true";
    }

    /// <summary>One of several values that go by a name; the first of them if the configured name is none of theirs.</summary>
    public T Choice<T>(string key, string why, IReadOnlyList<T> choices, Func<T, string> nameOf)
    {
        var value = ValueOf(key);
        foreach (var choice in choices)
        {
            if (nameOf(choice) == value)
            {
                return choice;
            }
        }

        Report(key, value, $"one of {string.Join(", ", choices.Select(nameOf))}", why);
        return choices[0];
    }

    /// <summary>One of the choices; null when the value is empty.</summary>
    public string? OptionalChoice(string key, string why, params string[] choices)
    {
        var value = OptionalText(key);
        if (value is not null && !choices.Contains(value))
        {
            Report(key, value, $"empty or one of {string.Join(", ", choices)}", why);
        }

        return value;
    }

    /// <summary>A text; null if the value is empty.</summary>
    public string? OptionalText(string key)
    {
        var value = ValueOf(key);
        if (value is null)
        {
            Report(key, value, "set; use an empty string for none", "it has no default here");
        }

        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The ARN of something in the region of the stack; null when the value is empty.</summary>
    public string? Arn(string key, string service, string form)
    {
        var value = OptionalText(key);
        if (value is null)
        {
            return null;
        }

        if (value.Split(':', 6) is not ["arn", ['a', 'w', 's', ..], var named, var home, { Length: 12 } account, { Length: > 0 }]
            || named != service || !account.All(char.IsAsciiDigit) || value.Any(char.IsWhiteSpace))
        {
            Report(key, value, $"an ARN of the form {form}", "it names something in AWS");
        }
        else if (region is not null && home != region)
        {
            Report(key, value, $"in the region {region} of the stack", "DynamoDB and CloudWatch reach only what is in their own region");
        }

        return value;
    }

    /// <summary>A list whose items are separated by commas; empty when the value is.</summary>
    public IReadOnlyList<string> List(string key) =>
        OptionalText(key)?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A value that must not be below another's.</summary>
    public void NotBelow(string key, int number, string otherKey, int otherNumber, string why)
    {
        // A value that is wrong in itself says nothing about the other.
        if (number < otherNumber && !_faultyKeys.Contains(key) && !_faultyKeys.Contains(otherKey))
        {
            _problems.Add(new SettingProblem(FullKey(key), valueOf(key), $"at least {otherNumber}, the value of {FullKey(otherKey)}", why));
        }
    }

    /// <summary>An attribute that is no key.</summary>
    public void NoKey(string key, string? attribute, string why)
    {
        var (order, category) = (KeyAttribute.OrderId.Name, KeyAttribute.Category.Name);
        Require(attribute != order && attribute != category, key, $"another attribute than the keys {order} and {category}", why);
    }

    /// <summary>A rule that joins several settings. A value that is wrong in itself is not reported again, and says nothing about the other.</summary>
    public void Require(bool isMet, string key, string allowed, string why, string? otherKey = null)
    {
        if (!isMet && !_faultyKeys.Contains(key) && !_faultyKeys.Contains(otherKey ?? key))
        {
            _problems.Add(new SettingProblem(FullKey(key), valueOf(key), allowed, why));
        }
    }

    /// <summary>Reports keys that nothing has asked for.</summary>
    public void RefuseUnknown(IEnumerable<string> configuredKeys)
    {
        foreach (var key in configuredKeys.Where(key => !_knownKeys.Contains(key)))
        {
            Report(key, valueOf(key), $"a key that Pulumi.yaml declares{Suggestion.For(FullKey(key), _knownKeys.Select(FullKey))}", "the program reads no other");
        }
    }

    private string? ValueOf(string key)
    {
        _knownKeys.Add(key);
        return valueOf(key);
    }

    private void Report(string key, string? value, string allowed, string why)
    {
        _faultyKeys.Add(key);
        _problems.Add(new SettingProblem(FullKey(key), value, allowed, why));
    }
}
