namespace SalesData.Cli.Printing;

/// <summary>Text of others, made safe to print.</summary>
internal static class PlainText
{
    /// <summary>Returns a text without line breaks and other control characters, which a terminal would obey.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).TrimEnd();
}
