using SalesData.Local.Cli;
using SalesData.Local.Engine;
using SalesData.Local.Reporting;

namespace SalesData.Local.Commands;

/// <summary>What keeps a command from doing what nobody asked for.</summary>
internal static class Guards
{
    /// <summary>Fails when there is a change and the user expects none.</summary>
    public static void CheckExpectation(CommandOptions options, Plan plan)
    {
        if (options.ExpectNoChanges && plan.HasChanges)
        {
            var changed = plan.Resources.Where(resource => resource.Action != ResourceAction.Same)
                .Select(resource => $"{ActionText.Of(resource.Action)} {resource.Name}");
            throw new LocalException($"No changes were expected, but the plan has some: {string.Join(", ", changed)}. Nothing was changed.");
        }
    }

    /// <summary>Whether data may be lost: a person agreed to it. Fails when data would be lost and nobody did.</summary>
    public static bool ConsentToLoss(CommandOptions options, Plan plan, IReport report)
    {
        var losses = plan.Resources.Where(resource => resource.Loses is not null).ToList();
        if (losses is [])
        {
            return false;
        }

        var what = string.Join(" and ", losses.Select(resource => $"{ActionText.Of(resource.Action)} of {resource.Name} would lose {resource.Loses}"));
        return options.Yes || report.Confirm($"The {what}.")
            ? true
            : throw new LocalException($"Refused: the {what}. Nothing was changed. To go on all the same, run the command again with --yes.");
    }
}
