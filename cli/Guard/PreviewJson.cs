using System.Text.Json;

namespace SalesData.Cli.Guard;

/// <summary>Parses the text of a preview document strictly, and its steps one after the other: a plan can be larger than memory allows at once.</summary>
internal static class PreviewJson
{
    private const string Steps = "steps";

    // What names a property twice says two things.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 1000 };
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>The members of the document, and its steps apart.</summary>
    /// <exception cref="InvalidPreviewException">The text is not exactly one JSON object, or a step has another shape.</exception>
    public static (IReadOnlyDictionary<string, Property> Members, IReadOnlyList<PreviewStep> Steps) Read(ReadOnlyMemory<byte> json)
    {
        var (members, steps) = (new Dictionary<string, Property>(), new List<PreviewStep>());
        try
        {
            var reader = new Utf8JsonReader(json.Span, Deep);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                throw new JsonException("It is not an object.");
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var value = name == Steps && reader.TokenType is JsonTokenType.StartArray ? ReadSteps(ref reader, json, steps) : Skip(ref reader, json);
                if (!members.TryAdd(name, Open(value, name)))
                {
                    throw new JsonException($"It has two members with the name {name}.");
                }
            }

            // Fails if anything follows.
            _ = reader.Read();
        }
        catch (JsonException e)
        {
            throw members.ContainsKey("sequence") ? Streamed() : new InvalidPreviewException($"The document is not whole, or not one JSON object: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair: valid to the parser, and not a text.
            throw new InvalidPreviewException($"The document has a text that is not one: {e.Message}", e);
        }

        return members.ContainsKey("sequence") ? throw Streamed() : (members, steps);
    }

    private static InvalidPreviewException Streamed() => new(
        "The document is a stream of events. Unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW, so that 'pulumi preview --json' prints the plan.");

    private static ReadOnlyMemory<byte> ReadSteps(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, List<PreviewStep> steps)
    {
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var (step, path) = (Skip(ref reader, json), $"{Steps}[{steps.Count}]");
            steps.Add(PreviewStep.Read(Open(step, path), () => Open(step, path)));
        }

        return "[]"u8.ToArray();
    }

    private static ReadOnlyMemory<byte> Skip(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static Property Open(ReadOnlyMemory<byte> json, string path)
    {
        CheckTexts(json.Span, Deep);
        return new Property(JsonDocument.Parse(json, Strict).RootElement, path);
    }

    /// <summary>Reads the texts, into which the parser does not look: half a surrogate pair would be found only if it were read.</summary>
    /// <exception cref="InvalidOperationException">One of them has half a surrogate pair.</exception>
    public static void CheckTexts(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json, options);
        var hasEscapes = json.Contains((byte)'\\');
        while (hasEscapes && reader.Read())
        {
            _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
        }
    }
}
