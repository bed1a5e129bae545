namespace SalesData.Cli.Guard.Rules;

/// <summary>What Pulumi refuses to delete, or keeps in AWS, stays so.</summary>
internal static class ProtectRule
{
    public static IEnumerable<GuardFinding> Of(PreviewStep step)
    {
        if (step is not { Old: { } old, New: { } now } || !ResourceTypes.IsStateful(step))
        {
            yield break;
        }

        if (old.Protect && !now.Protect)
        {
            yield return new GuardFinding(Reason.Unprotect, step.Urn.ToString(), "protect") { Old = "true", New = "false" };
        }

        if (old.RetainOnDelete && !now.RetainOnDelete)
        {
            yield return new GuardFinding(Reason.DisableRetain, step.Urn.ToString(), "retainOnDelete") { Old = "true", New = "false" };
        }
    }
}
