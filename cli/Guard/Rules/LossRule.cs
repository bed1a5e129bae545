namespace SalesData.Cli.Guard.Rules;

/// <summary>No table, replica, index, vault or key is deleted or replaced. Of other resources it is only told.</summary>
internal static class LossRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document) =>
        document.Steps.Where(step => step.Deletes).GroupBy(step => step.Urn).Select(steps => Deleted([.. steps]))
            .Concat(document.Steps.Where(step => step.Replaces).GroupBy(step => step.Urn).Select(steps => Replaced([.. steps])));

    private static GuardFinding Deleted(IReadOnlyList<PreviewStep> steps)
    {
        var kept = steps.All(step => step.Old is { RetainOnDelete: true }) ? "; it stays in AWS (retainOnDelete)" : "";
        return new GuardFinding(steps.Select(ResourceTypes.Deleting).FirstOrDefault(reason => reason is not null), steps[0].Urn.ToString(), $"would be deleted ({Done(steps)}){kept}");
    }

    private static GuardFinding Replaced(IReadOnlyList<PreviewStep> steps)
    {
        var reasons = steps.SelectMany(step => step.ReplaceReasons.Concat(step.Changes.Where(change => change.Replaces).Select(change => change.Path)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var because = reasons is [] ? "" : $" because of {string.Join(", ", reasons)}";
        return new GuardFinding(steps.Select(ResourceTypes.Replacing).FirstOrDefault(reason => reason is not null), steps[0].Urn.ToString(), $"would be replaced ({Done(steps)}){because}");
    }

    private static string Done(IEnumerable<PreviewStep> steps) => string.Join(", ", steps.Select(step => step.Operation).Distinct());
}
