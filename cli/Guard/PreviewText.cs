using System.Text;
using System.Text.Unicode;

namespace SalesData.Cli.Guard;

/// <summary>The text of a preview document: UTF-8, or what its byte order mark says, as a shell's redirection can write UTF-16.</summary>
internal static class PreviewText
{
    private static readonly Encoding[] Utf16 = [new UnicodeEncoding(false, true, throwOnInvalidBytes: true), new UnicodeEncoding(true, true, throwOnInvalidBytes: true)];

    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    /// <exception cref="InvalidPreviewException">The bytes are not a text. To replace those that are not could change a name.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = Utf16.FirstOrDefault(encoding => bytes.Span.StartsWith(encoding.Preamble)) is { } encoding
                ? Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span[encoding.Preamble.Length..]))
                : bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            return Utf8.IsValid(text.Span) ? text : throw new DecoderFallbackException("it has bytes that are not UTF-8.");
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidPreviewException($"The document is not a text: {e.Message}", e);
        }
    }
}
