using System.Globalization;

namespace SalesData.Cli.Guard.Rules;

/// <summary>The document shows every step that its summary counts, had no errors, and is about a table.</summary>
internal static class CompletenessRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document) => document.Errors.Select(error => $"The preview failed: {error}")
        .Concat(document.Summary
            .Where(pair => pair.Key != Operations.Same && document.Shown(pair.Key) < pair.Value)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"The summary counts {pair.Value} to {pair.Key}, and the document shows {document.Shown(pair.Key)}.")))
        // Resources that stay as they are need not be shown: a table can be among those, as long as there are any.
        .Concat(document.HiddenSames <= 0 && !document.Steps.Any(step => ResourceRules.Of(step) is { IsTable: true })
            ? ["The plan has no table, neither shown nor among what stays as it is."]
            : Array.Empty<string>())
        .Select(problem => GuardFinding.Inconclusive("", problem));
}
