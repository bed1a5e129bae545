using SalesData.Cli.Guard.Rules;

namespace SalesData.Cli.Guard;

/// <summary>What a plan would put at risk.</summary>
/// <param name="Findings">The risks, and what is worth knowing.</param>
/// <param name="Allowed">The codes that are let through.</param>
/// <param name="Allowances">The risks of this stack that reviewers let through.</param>
internal sealed record GuardResult(IReadOnlyList<GuardFinding> Findings, IReadOnlyList<string> Allowed, IReadOnlyList<Allowance> Allowances)
{
    public Verdict Verdict => Findings.Select(VerdictOn).DefaultIfEmpty(Verdict.Safe).Max();

    /// <summary>What was let through, and nothing had.</summary>
    public IEnumerable<string> Unused => Allowed.Where(code => !Findings.Any(finding => finding.Reason?.Code == code)).Select(code => $"--allow {code}")
        .Concat(Allowances.Where(allowance => !Findings.Any(allowance.Fits)).Select(allowance => $"the allowance of {allowance.Code} for {allowance.Resource}"));

    /// <summary>Judges a preview document.</summary>
    /// <param name="bytes">What `pulumi preview --json` printed.</param>
    /// <param name="stack">The stack that it must be about; null for any.</param>
    /// <param name="allowed">The codes of the risks to let through.</param>
    /// <param name="allowances">The risks that reviewers let through, of any stack.</param>
    public static GuardResult Of(byte[] bytes, string? stack, IEnumerable<string> allowed, IEnumerable<Allowance>? allowances = null)
    {
        IReadOnlyList<GuardFinding> findings;
        var (found, twice) = ("", new HashSet<string>());
        try
        {
            var document = PreviewDocument.Read(bytes);
            found = document.Steps[0].Urn.Stack;
            // Two resources of one type and name differ in what they are part of: no allowance says which of them it is for.
            twice = [.. document.Steps.Select(step => step.Urn).Distinct().GroupBy(urn => urn.ToString()).Where(urns => urns.Skip(1).Any()).Select(urns => urns.Key)];
            Func<PreviewDocument, IEnumerable<GuardFinding>>[] rules =
            [
                plan => StackRule.Of(plan, stack), CompletenessRule.Of, LossRule.Of, RecreationRule.Of, SeparateDeploymentsRule.Of, ProtectRule.Of,
            ];
            findings = [.. rules.SelectMany(rule => Judged("", () => rule(document))).Concat(document.Steps.SelectMany(OfResource)).Distinct()];
        }
        catch (InvalidPreviewException e)
        {
            findings = [GuardFinding.Inconclusive("", e.Message)];
        }

        return new GuardResult(findings, [.. allowed.Distinct()], [.. (allowances ?? []).Where(allowance => allowance.Stack == found && !twice.Any(name => $"{allowance.Resource} ".StartsWith($"{name} ", StringComparison.Ordinal)))]);
    }

    public Verdict VerdictOn(GuardFinding finding) => finding.Reason switch
    {
        null => Verdict.Safe,
        var reason when reason == Reason.Inconclusive => Verdict.Inconclusive,
        { CanBeAllowed: true } reason when Allowed.Contains(reason.Code) || AllowanceOf(finding) is not null => Verdict.Allowed,
        _ => Verdict.Refused,
    };

    /// <summary>The codes of the risks with a verdict.</summary>
    public IEnumerable<string> CodesOf(Verdict verdict) => Findings.Where(finding => VerdictOn(finding) == verdict).Select(finding => finding.Reason!.Code).Distinct();

    public Allowance? AllowanceOf(GuardFinding finding) => Allowances.FirstOrDefault(allowance => allowance.Fits(finding));

    private static IEnumerable<GuardFinding> OfResource(PreviewStep step) => ResourceRules.Of(step) is not { } rules ? [] : Judged(step.Urn.ToString(), () =>
        Comparison.Of(step) is { } change ? rules.RulesFor(change).SelectMany(rule => Judged(step.Urn.ToString(), () => rule.Judge(change))) : []);

    private static IReadOnlyList<GuardFinding> Judged(string resource, Func<IEnumerable<GuardFinding>> judge)
    {
        try
        {
            return [.. judge()];
        }
        catch (InvalidPreviewException e)
        {
            return [GuardFinding.Inconclusive(resource, e.Message)];
        }
    }
}
