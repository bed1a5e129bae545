using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WholeNumber() },
    };

    /// <summary>Reads inputs; a property that the reference does not name is refused.</summary>
    public static T Read<T>(JsonObject json)
    {
        try
        {
            return json.Deserialize<T>(Options)!;
        }
        catch (JsonException e)
        {
            throw RefusedException.NotMeasured("1.1", e.Message);
        }
    }

    public static JsonObject Write<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!.AsObject();

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A copy with one kind of number and without nulls.</summary>
    public static JsonObject Normalize(JsonObject json)
    {
        var copy = JsonNode.Parse(json.ToJsonString())!.AsObject();
        RemoveNulls(copy);
        return copy;
    }

    public static string? String(this JsonObject json, string name) => json[name]?.GetValue<string>();

    public static string Required(this JsonObject json, string name) =>
        json.String(name) ?? throw RefusedException.Provider($"Missing required argument: {name}");

    public static int RequiredInt(this JsonObject json, string name) =>
        (int)(json[name]?.GetValue<double>() ?? throw RefusedException.Provider($"Missing required argument: {name}"));

    /// <summary>Differences of the top-level properties, without the ignored ones.</summary>
    public static IReadOnlyList<Change> Differences(
        JsonObject was, JsonObject wanted, IReadOnlyList<string> ignored, IReadOnlyCollection<string> replacing) =>
    [
        .. was.Union(wanted).Select(member => member.Key).Distinct()
            .Where(key => !ignored.Contains(key) && !JsonNode.DeepEquals(was[key], wanted[key]))
            .Select(key => new Change(key, was[key]?.ToJsonString() ?? "", wanted[key]?.ToJsonString() ?? "", replacing.Contains(key))),
    ];

    private static void RemoveNulls(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            array.ToList().ForEach(RemoveNulls);
        }
        else if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (value is null)
                {
                    json.Remove(name);
                }

                RemoveNulls(value);
            }
        }
    }

    /// <summary>Reads 5, 5.0 and 5e0 as 5: numbers of a Pulumi mock are doubles.</summary>
    private sealed class WholeNumber : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var number = reader.GetDouble();
            return number == (int)number ? (int)number : throw new JsonException(number.ToString(CultureInfo.InvariantCulture) + " is not a whole number");
        }

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}
