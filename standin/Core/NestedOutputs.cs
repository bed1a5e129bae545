using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs inside a value as JSON, and keeps in mind what they bring along.</summary>
internal sealed class NestedOutputs : JsonConverterFactory
{
    public bool AllKnown { get; private set; } = true;

    public bool AnySecret { get; private set; }

    public HashSet<Resource> Resources { get; } = [];

    /// <summary>Options that also write nested outputs; they serve for one value only.</summary>
    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var own = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        own.Converters.Add(this);
        return own;
    }

    public override bool CanConvert(Type typeToConvert)
        => typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert), this)!;

    private sealed class Writer<T>(NestedOutputs owner) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value is IInput input ? input.ToOutput() : (IOutput)value!;

            // A converter cannot wait asynchronously.
            var resolved = output.ResolveAsync().GetAwaiter().GetResult();
            owner.AllKnown &= resolved.IsKnown;
            owner.AnySecret |= resolved.IsSecret;
            owner.Resources.UnionWith(resolved.Resources);
            JsonSerializer.Serialize(writer, resolved.IsKnown ? resolved.Value : null, options);
        }
    }
}
