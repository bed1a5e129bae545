namespace SalesData.Cli.Deployments;

/// <summary>A change that takes several deployments, and which.</summary>
/// <param name="Conflicts">What is in the way of one deployment.</param>
/// <param name="Steps">The settings to deploy in each deployment, on top of the one before; the last one deploys everything that is wanted.</param>
internal sealed record SeparateDeployments(IReadOnlyList<string> Conflicts, IReadOnlyList<DeploymentStep> Steps)
{
    /// <summary>Finds out whether a change takes several deployments; null if one is enough.</summary>
    /// <param name="before">What is deployed; null for a stack that is not.</param>
    /// <param name="after">What is wanted.</param>
    public static SeparateDeployments? Find(StackShape? before, StackShape after)
    {
        var conflicts = (before is null ? ConflictRules.OfNew(after) : ConflictRules.Between(before, after)).ToList();
        return conflicts is [] ? null : new SeparateDeployments(conflicts, [.. Describe(before, after)]);
    }

    /// <summary>Says in one line what is in the way and what to deploy instead.</summary>
    public override string ToString() =>
        $"{string.Join("; ", Conflicts)}. Deploy instead, in this order: {string.Join("; ", Steps.Select((step, number) => $"({number + 1}) {step}"))}";

    private static IEnumerable<DeploymentStep> Describe(StackShape? before, StackShape after)
    {
        if (before is null)
        {
            yield return Step(after, after.Settled, false);
            yield break;
        }

        var (deployed, steps) = (before, DeploymentSteps.Between(before, after));
        for (var i = 0; i < steps.Count; i++)
        {
            yield return Step(deployed, steps[i], i + 1 < steps.Count && DeploymentSteps.WaitsAfter(deployed, steps[i], steps[^1]));
            deployed = steps[i];
        }
    }

    private static DeploymentStep Step(StackShape before, StackShape after, bool waits)
    {
        var deployed = before.Settings();
        return new DeploymentStep([.. after.Settings().Where(setting => deployed.GetValueOrDefault(setting.Key) != setting.Value)], waits);
    }
}

/// <summary>One deployment.</summary>
/// <param name="Settings">The settings that it changes.</param>
/// <param name="WaitsAnHour">Whether an hour has to pass after it.</param>
internal sealed record DeploymentStep(IReadOnlyList<KeyValuePair<string, string>> Settings, bool WaitsAnHour)
{
    public override string ToString() =>
        (Settings.Count == 0 ? "the rest" : string.Join(" ", Settings.Select(setting => $"{setting.Key}={(setting.Value.Length == 0 ? "\"\"" : setting.Value)}")))
        + (WaitsAnHour ? ", then wait an hour" : "");
}
