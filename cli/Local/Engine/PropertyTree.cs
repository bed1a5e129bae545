using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>Resource properties as the Pulumi SDK hands them over, and as JSON, in which they are compared and kept.</summary>
internal static class PropertyTree
{
    public static JsonObject ToJson(IEnumerable<KeyValuePair<string, object>> properties) =>
        new(properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value))));

    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int number => (long)number,
        double number when double.IsInteger(number) && Math.Abs(number) < 1e15 => (long)number,
        double number => number,
        ImmutableDictionary<string, object> map => ToJson(map),
        ImmutableArray<object> list => new JsonArray([.. list.Select(ToJson)]),
        _ => throw new InvalidOperationException($"A property of type {value.GetType()} has no JSON form."),
    };

    /// <summary>Some properties with others laid over them.</summary>
    public static JsonObject Overlay(JsonObject? lower, JsonObject upper)
    {
        var merged = (JsonObject?)lower?.DeepClone() ?? [];
        foreach (var (property, value) in upper)
        {
            merged[property] = value?.DeepClone();
        }

        return merged;
    }

    /// <summary>The kinds of value that the SDK takes as a resource's state.</summary>
    public static ImmutableDictionary<string, object> ToSdk(JsonObject properties) =>
        properties.Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => ToSdk(pair.Value!));

    private static object ToSdk(JsonNode node) => node switch
    {
        JsonObject map => ToSdk(map),
        JsonArray list => list.Where(item => item is not null).Select(item => ToSdk(item!)).ToImmutableArray(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => node.AsValue().TryGetValue<long>(out var whole) ? (double)whole : node.GetValue<double>(),
        },
    };
}
