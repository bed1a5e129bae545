using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Cli.Guard;

/// <summary>
/// A value in a preview document and where it is. One that is null is like one that is not there. Each member throws
/// <see cref="InvalidPreviewException"/> if the value is of another kind than it asks for.
/// </summary>
internal readonly struct Property(JsonElement element, string path)
{
    /// <summary>What the engine writes for a value that it only learns while it deploys.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>What the engine writes for a secret.</summary>
    private const string Secret = "[secret]";

    /// <summary>The key that marks an object as something else, such as an encrypted value.</summary>
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private readonly JsonElement _element = element;
    private readonly string? _path = path;

    public bool IsMissing => _element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>Whether the engine only learns the value while it deploys.</summary>
    public bool IsUnknown => _element.ValueKind is JsonValueKind.String && _element.ValueEquals(Unknown);

    public bool IsObject => _element.ValueKind is JsonValueKind.Object;

    private bool IsSecret => _element.ValueKind is JsonValueKind.String && _element.ValueEquals(Secret);

    /// <summary>A property of this object; missing when this is.</summary>
    public Property this[string name] =>
        new(!IsMissing && AsObject()._element.TryGetProperty(name, out var value) ? value : default, string.IsNullOrEmpty(_path) ? name : $"{_path}.{name}");

    /// <summary>What is at a path, as in <c>ttl.enabled</c>; this itself for an empty one.</summary>
    public Property At(string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(this, (property, name) => property[name]);

    /// <summary>The value of a flag; false when missing.</summary>
    public bool Flag() => !IsMissing && (_element.ValueKind is JsonValueKind.True or JsonValueKind.False ? _element.GetBoolean() : throw Not("true or false"));

    /// <summary>The value of a number; null when missing.</summary>
    public decimal? Number() => IsMissing ? null
        : _element.ValueKind is JsonValueKind.Number && _element.TryGetDecimal(out var number) ? number
        : throw Not("a number");

    /// <summary>A number that must be there.</summary>
    public decimal RequiredNumber() => Number() ?? throw Not("a number");

    /// <summary>A text; null when missing or empty.</summary>
    public string? Text() => IsMissing ? null
        : _element.ValueKind is not JsonValueKind.String || IsUnknown || IsSecret ? throw Not("a text")
        : _element.GetString() is { Length: > 0 } text ? text
        : null;

    /// <summary>A text that must be there.</summary>
    public string RequiredText() => Text() ?? throw Not("a text");

    /// <summary>The elements of a list; none when missing.</summary>
    public IReadOnlyList<Property> Items()
    {
        var list = _path;
        return IsMissing ? []
            : _element.ValueKind is not JsonValueKind.Array ? throw Not("a list")
            : [.. _element.EnumerateArray().Select((item, i) => new Property(item, string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]")))];
    }

    /// <summary>The elements of a list, or this itself if it is not a list; none when missing.</summary>
    public IReadOnlyList<Property> ItemsOrSelf() => IsMissing || _element.ValueKind is JsonValueKind.Array ? Items() : [this];

    /// <summary>The elements of a list by the text that one of their properties has. Their order means nothing.</summary>
    public IReadOnlyDictionary<string, Property> ItemsBy(string name)
    {
        var byName = Items().ToLookup(item => item[name].RequiredText());
        return byName.FirstOrDefault(items => items.Count() > 1) is { } same
            ? throw new InvalidPreviewException($"Two elements of {_path} have the {name} '{same.Key}'.")
            : byName.ToDictionary(items => items.Key, items => items.Single());
    }

    /// <summary>The properties of an object; none when missing.</summary>
    public IReadOnlyList<(string Name, Property Value)> Members()
    {
        var parent = _path;
        return IsMissing ? [] : [.. AsObject()._element.EnumerateObject().Select(member => (member.Name, new Property(member.Value, $"{parent}.{member.Name}")))];
    }

    /// <summary>The object as it stands; an empty one when missing.</summary>
    public JsonObject ToJson() => IsMissing ? [] : JsonObject.Create(AsObject()._element)!;

    /// <summary>This, if it is an object or missing.</summary>
    public Property AsObject() =>
        IsMissing || (_element.ValueKind is JsonValueKind.Object && !_element.TryGetProperty(Signature, out _)) ? this : throw Not("an object");

    /// <summary>
    /// The value in one form, whatever the order of members and elements; null for what is missing or empty. A text that holds JSON, as
    /// a policy does, is read as such.
    /// </summary>
    public string? Normalize() => _element.ValueKind switch
    {
        _ when IsMissing => null,
        _ when IsSecret => throw Not("shown"),
        JsonValueKind.String => FromText().Normalized(),
        _ => Normalized(),
    };

    /// <summary>The JSON that this text holds; this itself if it holds none.</summary>
    public Property FromText()
    {
        if (_element.ValueKind is not JsonValueKind.String || _element.GetString()!.TrimStart() is not (['{', ..] or ['[', ..]))
        {
            return this;
        }

        try
        {
            var json = Encoding.UTF8.GetBytes(_element.GetString()!);
            PreviewJson.CheckTexts(json, default);
            return new Property(JsonDocument.Parse(json).RootElement, _path ?? "");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is no text, and so no JSON either.
            return this;
        }
    }

    private string? Normalized()
    {
        var (open, parts, close) = _element.ValueKind switch
        {
            JsonValueKind.Array => ("[", Items().Select(item => item.Normalize()).OfType<string>(), "]"),
            JsonValueKind.Object => ("{", Members().Where(member => member.Name != "__defaults")
                .Select(member => member.Value.Normalize() is { } value ? $"{member.Name}: {value}" : null)
                .OfType<string>(), "}"),
            JsonValueKind.Number => ("", [RequiredNumber().ToString("0.####", CultureInfo.InvariantCulture)], ""),
            JsonValueKind.String => ("", [_element.GetString()!], ""),
            _ => ("", [_element.GetRawText()], ""),
        };
        return string.Join(", ", parts.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? open + text + close : null;
    }

    private InvalidPreviewException Not(string expected)
    {
        var found = IsMissing ? "missing" : IsUnknown ? "not known before the deployment" : IsSecret ? "a secret" : _element.ValueKind switch
        {
            JsonValueKind.Object => expected == "an object" ? "encrypted, or not a plain value" : "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        };
        return new InvalidPreviewException($"{(string.IsNullOrEmpty(_path) ? "The document" : _path)} is {found}, and must be {expected}.");
    }
}
