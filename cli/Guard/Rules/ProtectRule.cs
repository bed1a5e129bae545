namespace SalesData.Cli.Guard.Rules;

/// <summary>What Pulumi refuses to delete, or keeps in AWS, stays so, and is managed through the provider that it has.</summary>
internal static class ProtectRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        // Found once: there can be as many changes as steps.
        var providers = document.Steps.Where(step => step.Urn.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)).ToLookup(step => step.Urn);
        return document.Steps.Where(step => step is { Old: not null, New: not null } && ResourceRules.Of(step) is { Deleting: not null })
            .SelectMany(step => Of(step, step.Old!, step.New!).Concat(OfProvider(providers, step, step.Old!.Provider, step.New!.Provider)));
    }

    private static IEnumerable<GuardFinding> Of(PreviewStep step, StepState old, StepState now) =>
        new[] { (Reason.Unprotect, "protect", Goes: old.Protect && !now.Protect), (Reason.DisableRetain, "retainOnDelete", Goes: old.RetainOnDelete && !now.RetainOnDelete) }
            .Where(flag => flag.Goes)
            .Select(flag => new GuardFinding(flag.Item1, step.Urn.ToString(), flag.Item2) { Old = "true", New = "false" });

    /// <summary>Another version of a provider is another default provider; what counts is where both of them look.</summary>
    private static IEnumerable<GuardFinding> OfProvider(ILookup<Urn, PreviewStep> providers, PreviewStep step, string? oldReference, string? newReference)
    {
        if (oldReference is null || newReference is null || UrnOf(oldReference) is not { } old || UrnOf(newReference) is not { } now || old == now)
        {
            return [];
        }

        var before = providers[old].FirstOrDefault()?.Old;
        var after = providers[now].FirstOrDefault()?.New;
        return before is not null && after is not null && ResourceRules.ByType.TryGetValue(old.Type, out var rules)
            ? rules.Rules.SelectMany(rule => rule.Judge(new Comparison(step, before.Inputs, default, after.Inputs)))
            : IsDefault(old) && IsDefault(now) ? []
            : [new GuardFinding(Reason.ChangeProvider, step.Urn.ToString(), "provider") { Old = old.Name, New = now.Name }];
    }

    /// <summary>A reference is the URN of the provider and its ID.</summary>
    private static Urn UrnOf(string reference) => Urn.Parse(reference[..Math.Max(reference.LastIndexOf("::", StringComparison.Ordinal), 0)]);

    private static bool IsDefault(Urn provider) => provider.Name == "default" || provider.Name.StartsWith("default_", StringComparison.Ordinal);
}
