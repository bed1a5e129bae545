namespace SalesData.Cli.Guard.Rules;

/// <summary>
/// No table is made where the stack had one: a refresh that looked into another account finds none and forgets it, and the component
/// around it stays. Seen where the document shows what stays (`--show-sames`).
/// </summary>
internal static class RecreationRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        var staying = document.Steps.Where(step => step.Operation == Operations.Same && !IsStack(step)).Select(step => step.Urn.Text).ToHashSet();
        return document.Steps
            .Where(step => step.Operation == Operations.Create && ResourceTypes.IsTable(step) && step.New?.Parent is { } parent && staying.Contains(parent))
            .Select(step => new GuardFinding(Reason.RecreateTable, step.Urn.ToString(), "would be made anew, although what it is part of exists"));
    }

    private static bool IsStack(PreviewStep step) => step.Urn.Type == "pulumi:pulumi:Stack";
}
