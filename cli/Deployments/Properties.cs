using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Cli.Deployments;

/// <summary>Reads properties of a resource. One that is not known yet, or not shown, is empty, so that it takes part in no conflict.</summary>
internal static class Properties
{
    public static JsonObject Object(JsonObject properties, string name) => properties[name] as JsonObject ?? [];

    public static IEnumerable<JsonObject> Objects(JsonObject properties, string name) => (properties[name] as JsonArray ?? []).OfType<JsonObject>();

    public static string Text(JsonObject properties, string name) => properties[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static bool Flag(JsonObject properties, string name) => properties[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static int Number(JsonObject properties, string name) =>
        properties[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? (int)decimal.Clamp(number, int.MinValue, int.MaxValue)
            : 0;
}
