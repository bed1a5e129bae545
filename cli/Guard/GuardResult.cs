using SalesData.Cli.Guard.Rules;

namespace SalesData.Cli.Guard;

/// <summary>What a plan would put at risk.</summary>
/// <param name="Findings">The risks, and what is worth knowing.</param>
/// <param name="Allowed">The codes that were let through.</param>
internal sealed record GuardResult(IReadOnlyList<GuardFinding> Findings, IReadOnlyList<string> Allowed)
{
    private static readonly Func<TableChange, IEnumerable<GuardFinding>>[] TableRules =
    [
        KeyRule.Of,
        IndexRule.Of,
        ReplicaRule.Of,
        DeletionProtectionRule.Of,
        RecoveryRule.Of,
        EncryptionRule.Of,
        TimeToLiveRule.Of,
        StreamRule.Of,
        BillingModeRule.Of,
        CapacityRule.Of,
    ];

    public Verdict Verdict => Findings.Select(VerdictOn).DefaultIfEmpty(Verdict.Safe).Max();

    /// <summary>The codes that were let through, and that nothing had.</summary>
    public IEnumerable<string> Unused => Allowed.Except(Findings.Select(finding => finding.Reason?.Code).OfType<string>());

    /// <summary>Judges a preview document.</summary>
    /// <param name="bytes">What `pulumi preview --json` printed.</param>
    /// <param name="stack">The stack that it must be about; null for any.</param>
    /// <param name="allowed">The codes of the risks to let through.</param>
    public static GuardResult Of(byte[] bytes, string? stack, IEnumerable<string> allowed)
    {
        IReadOnlyList<GuardFinding> findings;
        try
        {
            var document = PreviewDocument.Read(PreviewText.Decode(bytes));
            findings =
            [
                .. StackRule.Of(document, stack)
                    .Concat(CompletenessRule.Of(document))
                    .Concat(LossRule.Of(document))
                    .Concat(RecreationRule.Of(document))
                    .Concat(SeparateDeploymentsRule.Of(document))
                    .Concat(document.Steps.SelectMany(ProtectRule.Of))
                    .Concat(document.Steps.SelectMany(OfTable))
                    .Distinct(),
            ];
        }
        catch (InvalidPreviewException e)
        {
            findings = [GuardFinding.Inconclusive("", e.Message)];
        }

        return new GuardResult(findings, [.. allowed.Distinct()]);
    }

    public Verdict VerdictOn(GuardFinding finding) => finding.Reason switch
    {
        null => Verdict.Safe,
        var reason when reason == Reason.Inconclusive => Verdict.Inconclusive,
        { CanBeAllowed: true } reason when Allowed.Contains(reason.Code) => Verdict.Allowed,
        _ => Verdict.Refused,
    };

    private static IEnumerable<GuardFinding> OfTable(PreviewStep step)
    {
        if (!ResourceTypes.IsTable(step) || !Operations.Comparing.Contains(step.Operation))
        {
            return [];
        }

        // The engine leaves out a state that it cannot write down.
        return step is { Old: { } old, New: { } now }
            ? TableRules.SelectMany(rule => Judged(rule, new TableChange(step, old, now)))
            : [GuardFinding.Inconclusive(step.Urn.ToString(), $"The step ({step.Operation}) does not say what the table was and what it will be.")];
    }

    private static IReadOnlyList<GuardFinding> Judged(Func<TableChange, IEnumerable<GuardFinding>> rule, TableChange change)
    {
        try
        {
            return [.. rule(change)];
        }
        catch (InvalidPreviewException e)
        {
            return [GuardFinding.Inconclusive(change.Resource, e.Message)];
        }
    }
}
