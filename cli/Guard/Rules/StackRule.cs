namespace SalesData.Cli.Guard.Rules;

/// <summary>All steps are of one stack, and of the one that was asked about.</summary>
internal static class StackRule
{
    /// <param name="document">The document.</param>
    /// <param name="stack">STACK, PROJECT/STACK or ORGANIZATION/PROJECT/STACK; null for any.</param>
    public static IEnumerable<GuardFinding> Of(PreviewDocument document, string? stack)
    {
        var found = document.Steps.Select(step => $"{step.Urn.Project}/{step.Urn.Stack}").Distinct().ToList();
        var wanted = string.Join('/', stack?.Split('/').TakeLast(2) ?? []);
        return found.Where(name => stack is not null && name != wanted && (wanted.Contains('/', StringComparison.Ordinal) || name.Split('/')[1] != wanted))
            .Select(name => new GuardFinding(Reason.OtherStack, "", $"The document is about {name} and not about {stack}."))
            .Concat(found.Count > 1 ? [GuardFinding.Inconclusive("", $"The document has steps of more than one stack: {string.Join(", ", found)}.")] : []);
    }
}
