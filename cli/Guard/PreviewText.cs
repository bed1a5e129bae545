using System.Text;

namespace SalesData.Cli.Guard;

/// <summary>The text of a preview document: UTF-8, or what its byte order mark says, as a shell's redirection can write UTF-16.</summary>
internal static class PreviewText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly Encoding[] Encodings =
    [
        Utf8,
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <exception cref="InvalidPreviewException">The bytes are no text. To replace those that are none could change a name.</exception>
    public static string Decode(byte[] bytes)
    {
        var encoding = Encodings.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        try
        {
            return encoding is null ? Utf8.GetString(bytes) : encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidPreviewException($"The document is no text: {e.Message}", e);
        }
    }
}
