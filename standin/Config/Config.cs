using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The config values of one namespace: the project's own, or a provider's.</summary>
public sealed class Config
{
    private delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    private readonly string _name;

    /// <summary>Config of a namespace; default: the project.</summary>
    public Config(string? name = null)
    {
        const string configPart = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(configPart, StringComparison.Ordinal) ? name[..^configPart.Length] : name;
    }

    /// <summary>The value of a key, or null.</summary>
    public string? Get(string key) => Deployment.RequireCurrent().Config.Get(FullKey(key));

    /// <summary>The value of a key as a secret, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value of a key, which must be true or false, or null.</summary>
    public bool? GetBoolean(string key) => Parse<bool>(key, TryParseBoolean);

    /// <summary>The value of a key, which must be a whole number, or null.</summary>
    public int? GetInt32(string key) => Parse<int>(key, TryParseInt32);

    /// <summary>The value of a key, which must be a number, or null.</summary>
    public double? GetDouble(string key) => Parse<double>(key, TryParseDouble);

    /// <summary>The value of a key, which must be JSON of a type, or the default value.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key)
    {
        var text = Get(key);
        try
        {
            return text is null ? default : JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException exception)
        {
            throw WrongType(key, text, typeof(T).FullName, exception);
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

    private static bool TryParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    private static bool TryParseInt32(string text, out int value)
        => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryParseDouble(string text, out double value)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private T? Parse<T>(string key, Parser<T> parser) where T : struct => Get(key) switch
    {
        null => null,
        { } text when parser(text, out var value) => value,
        var text => throw WrongType(key, text, typeof(T).Name, innerException: null),
    };

    private string FullKey(string key) => $"{_name}:{key}";

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private RunException WrongType(string key, string? text, string? type, Exception? innerException)
        => new($"Configuration '{FullKey(key)}' value '{text}' is not a valid {type}", innerException);
}
