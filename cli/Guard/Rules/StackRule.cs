namespace SalesData.Cli.Guard.Rules;

/// <summary>All steps are of one stack, and of the one that was asked about.</summary>
internal static class StackRule
{
    /// <param name="document">The document.</param>
    /// <param name="stack">STACK, PROJECT/STACK or ORGANIZATION/PROJECT/STACK; null for any.</param>
    public static IEnumerable<GuardFinding> Of(PreviewDocument document, string? stack)
    {
        var found = document.Steps.Select(step => (step.Urn.Project, step.Urn.Stack)).Distinct().ToList();
        if (found.Count > 1)
        {
            var names = string.Join(", ", found.Select(name => $"{name.Project}/{name.Stack}"));
            yield return GuardFinding.Inconclusive("", $"The document has steps of more than one stack: {names}.");
        }

        var parts = stack?.Split('/');
        foreach (var (project, name) in found)
        {
            if (parts is not null && (parts[^1] != name || (parts.Length > 1 && parts[^2] != project)))
            {
                yield return new GuardFinding(Reason.OtherStack, "", $"The document is about {project}/{name} and not about {stack}.");
            }
        }
    }
}
