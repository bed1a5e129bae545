using System.Globalization;

namespace SalesData.Cli.Guard.Rules;

/// <summary>Point-in-time recovery stays on, and reaches back as far as before.</summary>
internal static class RecoveryRule
{
    private const string Name = "pointInTimeRecovery";

    /// <summary>Days where none are named. Source: Amazon DynamoDB API Reference, "PointInTimeRecoverySpecification".</summary>
    private const decimal DefaultDays = 35;

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var after = change.After[Name];
        var wasOn = change.Before.Select(before => before[Name]).Where(before => before["enabled"].Flag()).ToList();
        if (wasOn is [])
        {
            yield break;
        }

        if (!after["enabled"].Flag())
        {
            yield return GuardFinding.SwitchedOff(Reason.DisableRecovery, change.Resource, $"{Name}.enabled", after["enabled"]);
            yield break;
        }

        // One that names no days now keeps those it has.
        var days = wasOn.Max(Days);
        if (after["recoveryPeriodInDays"].Number() is { } now && now < days)
        {
            yield return new GuardFinding(Reason.ShortenRecovery, change.Resource, $"{Name}.recoveryPeriodInDays")
            {
                Old = days.ToString(CultureInfo.InvariantCulture),
                New = now.ToString(CultureInfo.InvariantCulture),
            };
        }
    }

    private static decimal Days(Property recovery) => recovery["recoveryPeriodInDays"].Number() ?? DefaultDays;
}
