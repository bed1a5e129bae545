using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.Reporting;

namespace SalesData.Cli.Local.Commands;

/// <summary>What keeps a command from doing what nobody asked for.</summary>
internal static class Guards
{
    /// <summary>Fails when there is a change and the user expects none.</summary>
    public static void CheckExpectation(LocalOptions options, Plan plan)
    {
        if (options.ExpectNoChanges && plan.HasChanges)
        {
            var changed = plan.Resources.Where(resource => resource.Action != ResourceAction.Same)
                .Select(resource => $"{ActionText.Of(resource.Action)} {resource.Name}");
            throw new CliException($"No changes were expected, but the plan has some: {string.Join(", ", changed)}. Nothing was changed.");
        }
    }

    /// <summary>Fails when the plan deletes or replaces what is protected, whatever a person says.</summary>
    public static void CheckProtection(Plan plan)
    {
        var refusals = plan.Resources.Where(resource => resource.BlockedBy is not null).Select(resource => $"{ActionText.Of(resource.Action)} of {resource.Name}: {resource.BlockedBy}").ToList();
        if (refusals is not [])
        {
            throw new CliException($"Refused: {string.Join("; ", refusals)}. Nothing was changed.");
        }
    }

    /// <summary>Fails when AWS would not take the change in one deployment, whatever the endpoint here takes.</summary>
    public static void CheckSeparateDeployments(Plan plan)
    {
        if (plan.Separate is { } separate)
        {
            throw new CliException($"Refused: the change takes several deployments: {separate}. Nothing was changed.");
        }
    }

    /// <summary>Whether data may be lost: a person agreed to it. Fails when data would be lost and nobody did.</summary>
    public static async Task<bool> ConsentToLossAsync(LocalOptions options, Plan plan, IReport report, CancellationToken cancellation)
    {
        var losses = plan.Resources.Where(resource => resource.DataLoss is not null).ToList();
        if (losses is [])
        {
            return false;
        }

        var what = string.Join(" and ", losses.Select(resource => $"{ActionText.Of(resource.Action)} of {resource.Name} would lose {resource.DataLoss}"));
        return options.Yes || await report.ConfirmAsync($"The {what}.", cancellation)
            ? true
            : throw new CliException($"Refused: the {what}. Nothing was changed. To go on all the same, run the command again with --yes.");
    }
}
