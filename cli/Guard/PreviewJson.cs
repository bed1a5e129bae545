using System.Text;
using System.Text.Json;

namespace SalesData.Cli.Guard;

/// <summary>Parses the text of a preview document strictly.</summary>
internal static class PreviewJson
{
    /// <exception cref="InvalidPreviewException">The text is not exactly one JSON value.</exception>
    public static JsonElement Parse(string json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new InvalidPreviewException("The document is empty.");
        }

        try
        {
            // What names a property twice says two things.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            Read(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (JsonException) when (BeginsWithEvent(json))
        {
            throw Streamed();
        }
        catch (JsonException e)
        {
            throw new InvalidPreviewException($"The document is not whole, or not one JSON object: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair: valid to the parser, and no text.
            throw new InvalidPreviewException($"The document has a text that is none: {e.Message}", e);
        }
    }

    public static InvalidPreviewException Streamed() => new(
        "The document is a stream of events. Unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW, so that 'pulumi preview --json' prints the plan.");

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }

    private static bool BeginsWithEvent(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            using var first = JsonDocument.ParseValue(ref reader);
            return first.RootElement.ValueKind is JsonValueKind.Object && first.RootElement.TryGetProperty("sequence", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
