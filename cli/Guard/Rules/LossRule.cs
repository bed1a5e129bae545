namespace SalesData.Cli.Guard.Rules;

/// <summary>Nothing that holds data, or that data needs, is deleted or replaced. Of other resources it is only told.</summary>
internal static class LossRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        // Found once: there can be as many deletions as steps.
        var tables = document.Steps.Where(step => ResourceRules.Of(step) is { IsTable: true }).ToLookup(NameOf);
        return document.Steps.Where(step => step.Deletes).GroupBy(step => step.Urn).Select(steps => Deleted(tables, [.. steps]))
            .Concat(document.Steps.Where(step => step.Replaces).GroupBy(step => step.Urn).Select(steps => Replaced([.. steps])));
    }

    private static GuardFinding Deleted(ILookup<string?, PreviewStep> tables, IReadOnlyList<PreviewStep> steps)
    {
        var kept = steps.All(step => step.Old is { RetainOnDelete: true }) ? "; it stays in AWS (retainOnDelete)" : "";
        var reason = ReasonOf(steps, rules => rules.Deleting);
        var isRisk = reason != Reason.LowerCapacity || steps.Any(step => Scales(tables, step));
        return new GuardFinding(isRisk ? reason : null, steps[0].Urn.ToString(), $"would be deleted ({Done(steps)}){kept}");
    }

    private static GuardFinding Replaced(IReadOnlyList<PreviewStep> steps)
    {
        var reasons = steps.SelectMany(step => step.ReplaceReasons.Concat(step.Changes.Where(change => change.Replaces).Select(change => change.Name)))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var because = reasons is [] ? "" : $" because of {string.Join(", ", reasons)}";
        return new GuardFinding(ReasonOf(steps, rules => rules.Replacing), steps[0].Urn.ToString(), $"would be replaced ({Done(steps)}){because}");
    }

    private static Reason? ReasonOf(IEnumerable<PreviewStep> steps, Func<ResourceRules, Reason?> reason) =>
        steps.Select(step => ResourceRules.Of(step) is { } rules ? reason(rules) : null).FirstOrDefault(found => found is not null);

    private static string Done(IEnumerable<PreviewStep> steps) => string.Join(", ", steps.Select(step => step.Operation).Distinct());

    /// <summary>Whether a scaling target or policy is of something that still has units to scale once it is gone.</summary>
    private static bool Scales(ILookup<string?, PreviewStep> tables, PreviewStep step)
    {
        if (step.Old?.Inputs["resourceId"] is not { IsMissing: false, IsUnknown: false } resource)
        {
            return true;
        }

        // table/TABLE or table/TABLE/index/INDEX
        var parts = resource.RequiredText().Split('/');
        return parts[0] == "table" && !(parts.Length > 1 && tables[parts[1]].Any(table => table.Deletes || (table.New is { } now && !HasUnits(now.Inputs, parts.ElementAtOrDefault(3)))));
    }

    private static string? NameOf(PreviewStep table) => (table.Old ?? table.New)?.Inputs is { } inputs ? (inputs["name"].Normalize() ?? inputs["tableName"].Normalize()) : null;

    private static bool HasUnits(Property table, string? index) => table["billingMode"].Normalize() is null or "PROVISIONED"
        && (index is null || table["globalSecondaryIndexes"].Items().Any(item => item["name"].Normalize() == index));
}
