using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Cli.Guard;

/// <summary>A value in a preview document and where it stands. One that is null is as one that is not there.</summary>
internal readonly struct Property
{
    /// <summary>What the engine writes for a value that it only learns while it deploys.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>What the engine writes for a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>The key that marks an object as something else, such as an encrypted value.</summary>
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private readonly JsonElement _element;
    private readonly string _path;

    public Property(JsonElement element, string path)
    {
        _element = element;
        _path = path;
    }

    public bool IsMissing => _element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>A property of this object; missing when this is.</summary>
    /// <exception cref="InvalidPreviewException">This is no object.</exception>
    public Property this[string name] =>
        new(!IsMissing && AsObject().TryGetProperty(name, out var value) ? value : default, _path.Length == 0 ? name : $"{_path}.{name}");

    /// <summary>The value of a flag; false when missing.</summary>
    /// <exception cref="InvalidPreviewException">This is no flag.</exception>
    public bool Flag() => _element.ValueKind switch
    {
        _ when IsMissing => false,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Not("true or false"),
    };

    /// <summary>The value of a number; null when missing.</summary>
    /// <exception cref="InvalidPreviewException">This is no number.</exception>
    public decimal? Number()
    {
        if (IsMissing)
        {
            return null;
        }

        return _element.ValueKind is JsonValueKind.Number && _element.TryGetDecimal(out var number) ? number : throw Not("a number");
    }

    /// <summary>A text; null when missing or empty.</summary>
    /// <exception cref="InvalidPreviewException">This is no text, or one that is not known or not shown.</exception>
    public string? Text()
    {
        if (IsMissing)
        {
            return null;
        }

        return _element.ValueKind is not JsonValueKind.String || IsUnknown || IsSecret ? throw Not("a text")
            : _element.GetString() is { Length: > 0 } text ? text
            : null;
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidPreviewException">It is not.</exception>
    public string RequiredText() => Text() ?? throw Not("a text");

    /// <summary>The elements of a list; none when missing.</summary>
    /// <exception cref="InvalidPreviewException">This is no list.</exception>
    public IReadOnlyList<Property> Items()
    {
        var path = _path;
        return IsMissing ? []
            : _element.ValueKind is JsonValueKind.Array
                ? [.. _element.EnumerateArray().Select((item, i) => new Property(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))]
            : throw Not("a list");
    }

    /// <summary>The properties of an object; none when missing.</summary>
    /// <exception cref="InvalidPreviewException">This is no object.</exception>
    public IReadOnlyList<(string Name, Property Value)> Members()
    {
        var path = _path;
        return IsMissing ? [] : [.. AsObject().EnumerateObject().Select(member => (member.Name, new Property(member.Value, $"{path}.{member.Name}")))];
    }

    /// <summary>The object as it stands; an empty one when missing.</summary>
    /// <exception cref="InvalidPreviewException">This is no object.</exception>
    public JsonObject ToJson() => IsMissing ? [] : JsonObject.Create(AsObject())!;

    /// <summary>Whether the engine only learns the value while it deploys.</summary>
    public bool IsUnknown => _element.ValueKind is JsonValueKind.String && _element.ValueEquals(Unknown);

    private bool IsSecret => _element.ValueKind is JsonValueKind.String && _element.ValueEquals(Secret);

    private JsonElement AsObject() =>
        _element.ValueKind is JsonValueKind.Object && !_element.TryGetProperty(Signature, out _) ? _element : throw Not("an object");

    private InvalidPreviewException Not(string expected)
    {
        var found = _element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => "missing",
            _ when IsUnknown => "not known before the deployment",
            _ when IsSecret => "a secret",
            JsonValueKind.Object when expected == "an object" => "encrypted, or no plain value",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        };
        return new InvalidPreviewException($"{(_path.Length == 0 ? "The document" : _path)} is {found}, and must be {expected}.");
    }
}
