namespace Pulumi;

/// <summary>The config values of one namespace: the project's own, or a provider's.</summary>
public sealed class Config
{
    private readonly string _prefix;

    /// <summary>Config of a namespace; default: the project.</summary>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _prefix = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^"config".Length] : name + ":";
    }

    /// <summary>The value of a key, or null.</summary>
    public string? Get(string key) => Deployment.RequireCurrent().Config.Get(_prefix + key);
    /// <summary>The value of a key as a secret, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;
    /// <summary>The value of a key, which must be true or false, or null.</summary>
    public bool? GetBoolean(string key) => Parse<bool>(key, text => text == "true" ? true : text == "false" ? false : null);

    /// <summary>The value of a key, which must be a whole number, or null.</summary>
    public int? GetInt32(string key) => Parse<int>(key, text =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The value of a key, which must be a number, or null.</summary>
    public double? GetDouble(string key) => Parse<double>(key, text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The value of a key, which must be JSON of a type, or the default value.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key)
    {
        try
        {
            return Get(key) is { } text ? JsonSerializer.Deserialize<T>(text) : default;
        }
        catch (JsonException exception)
        {
            throw WrongType(key, Get(key), typeof(T).FullName, exception);
        }
    }

    /// <summary>The value of a key; missing is an error.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);
    /// <summary>The value of a key as a secret; missing is an error.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));
    /// <summary>The value of a key, which must be true or false; missing is an error.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);
    /// <summary>The value of a key, which must be a whole number; missing is an error.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);
    /// <summary>The value of a key, which must be a number; missing is an error.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);
    /// <summary>The value of a key, which must be JSON of a type; missing is an error.</summary>
    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : GetObject<T>(key)!;

    private T? Parse<T>(string key, Func<string, T?> parse) where T : struct
        => Get(key) is { } text ? parse(text) ?? throw WrongType(key, text, typeof(T).Name) : null;

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{_prefix}{key}'\n"
        + $"\tplease set a value using the command `pulumi config set {_prefix}{key} <value>`");

    private RunException WrongType(string key, string? text, string? type, Exception? innerException = null)
        => new($"Configuration '{_prefix}{key}' value '{text}' is not a valid {type}", innerException);
}

/// <summary>The config values of a run, as the engine hands them over in environment variables.</summary>
internal sealed class ConfigValues
{
    private readonly Dictionary<string, string> _values = [];

    public ConfigValues()
    {
        foreach (var property in Parse("PULUMI_CONFIG")?.EnumerateObject() ?? default)
        {
            _values[WithoutConfigPart(property.Name)] = property.Value.ToString();
        }

        // Only the engine needs to know which keys are secret, but it must be a list.
        Parse("PULUMI_CONFIG_SECRET_KEYS")?.EnumerateArray();
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    private static JsonElement? Parse(string variable)
        => Environment.GetEnvironmentVariable(variable) is { } json ? JsonDocument.Parse(json).RootElement : null;

    // Old stacks have project:config:key where new ones have project:key.
    private static string WithoutConfigPart(string key)
    {
        var start = key.IndexOf(':', StringComparison.Ordinal) + 1;
        var hasPart = start > 1 && key.AsSpan(start).StartsWith("config:", StringComparison.Ordinal);
        return hasPart ? key.Remove(start, "config:".Length) : key;
    }
}
