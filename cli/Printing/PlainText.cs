using System.Globalization;
using System.Text;

namespace SalesData.Cli.Printing;

/// <summary>Text of others, made safe to print.</summary>
internal static class PlainText
{
    /// <summary>
    /// Returns a text without line breaks and other control characters, which a terminal would obey, and without those that turn the
    /// direction in which a log or a comment is read, or that nobody sees.
    /// </summary>
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        _ => rune.ToString(),
    })).TrimEnd();
}
