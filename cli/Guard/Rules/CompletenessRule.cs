using System.Globalization;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Guard.Rules;

/// <summary>The document shows every step that its summary counts, had no errors, and is about a table.</summary>
internal static class CompletenessRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        foreach (var error in document.Errors)
        {
            yield return GuardFinding.Inconclusive("", $"The preview failed: {error}");
        }

        foreach (var (operation, count) in document.Summary.Where(pair => pair.Key != Operations.Same))
        {
            var shown = Shown(document, operation);
            if (shown < count)
            {
                yield return GuardFinding.Inconclusive("", string.Create(
                    CultureInfo.InvariantCulture, $"The summary counts {count} to {operation}, and the document shows {shown}."));
            }
        }

        // Resources that stay as they are need not be shown: a table can be among those, as long as there are any.
        if (!document.Steps.Any(ResourceTypes.IsTable) && document.Summary.GetValueOrDefault(Operations.Same) <= Shown(document, Operations.Same))
        {
            yield return GuardFinding.Inconclusive("", $"The plan has no {TypeTokens.Table}, neither shown nor among what stays as it is.");
        }
    }

    private static int Shown(PreviewDocument document, string operation) => document.Steps.Count(step => step.Operation == operation);
}
