namespace Pulumi;

/// <summary>Writes outputs and inputs inside a value as JSON, and keeps in mind what they bring along.</summary>
internal sealed class NestedOutputs : JsonConverterFactory
{
    public Resolved<object?> Seen { get; private set; } = new(null);

    /// <summary>Options that also write nested outputs; they serve for one value only.</summary>
    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var own = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        own.Converters.Add(this);
        return own;
    }

    public override bool CanConvert(Type typeToConvert) => typeof(IResolvable).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert), this)!;

    private sealed class Writer<T>(NestedOutputs owner) : JsonConverter<T> where T : IResolvable
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            // A converter cannot wait asynchronously.
            var resolved = value.ResolveAsync().GetAwaiter().GetResult();
            owner.Seen = owner.Seen.With(resolved);
            JsonSerializer.Serialize(writer, resolved.IsKnown ? resolved.Value : null, options);
        }
    }
}
