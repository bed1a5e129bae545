using System.Text.RegularExpressions;

namespace SalesData.Tests.Docs;

/// <summary>The orders that the page on `capacity` shows.</summary>
internal static class DocumentedOrders
{
    public static string Csv { get; } = Regex.Match(Page.Read("docs/capacity.md").Text, @"^```csv\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
}
