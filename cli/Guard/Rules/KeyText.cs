namespace SalesData.Cli.Guard.Rules;

/// <summary>Keys and their types, as they are compared.</summary>
internal static class KeyText
{
    /// <summary>The name of an attribute that is a key, and its type.</summary>
    public static string? Typed(Value key) => key.Item.Text() is { } name ? $"{name} of type {TypeOf(key, name)}" : null;

    /// <summary>The keys of an index and their types, in whatever way they are written.</summary>
    public static string? OfIndex(Value index)
    {
        var schemas = index.Item["keySchemas"].Items();
        (string Type, string? Name)[] keys = schemas is []
            ? [("HASH", index.Item["hashKey"].Text()), ("RANGE", index.Item["rangeKey"].Text())]
            : [.. schemas.Select(schema => (schema["keyType"].RequiredText(), (string?)schema["attributeName"].RequiredText()))];
        return string.Join(", ", keys.Where(key => key.Name is not null).Select(key => $"{key.Type} {key.Name} of type {TypeOf(index, key.Name!)}").Order(StringComparer.Ordinal));
    }

    /// <summary>S, N or B; (none) if the attribute is not defined. The provider leaves the definitions as they are if there are none.</summary>
    private static string TypeOf(Value value, string attribute)
    {
        var defined = new[] { value.Resource, value.Comparison.Asked, value.Comparison.Found }
            .Select(resource => resource["attributes"])
            .FirstOrDefault(attributes => !attributes.IsMissing);
        return defined.ItemsBy("name").TryGetValue(attribute, out var definition) ? definition["type"].RequiredText() : "(none)";
    }
}
