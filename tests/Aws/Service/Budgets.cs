using System.Collections.Immutable;

namespace SalesData.Tests.Aws.Service;

/// <summary>What AWS allows only so often. A history holds the clock of each accepted change.</summary>
internal static class Budgets
{
    // 2.4 decreases: 4 per UTC day, then one 3600 s after the last.
    public static ImmutableList<double> SpendDecrease(ImmutableList<double> history, double clock, string what)
    {
        var today = history.Count(at => Math.Floor(at / 24) == Math.Floor(clock / 24));
        return today < 4 || clock - history[^1] >= 1
            ? history.Add(clock)
            : throw new RefusedException(
                "LimitExceededException",
                $"Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day; {what}: next decrease at hour {history[^1] + 1}");
    }

    // 0: from provisioned to on-demand 4 times per 24 h; more was accepted once, do not rely on it.
    public static ImmutableList<double> SpendSwitchToOnDemand(ImmutableList<double> history, double clock) =>
        history.Count(at => clock - at < 24) < 4
            ? history.Add(clock)
            : throw RefusedException.NotMeasured("0", "a fifth switch to PAY_PER_REQUEST within 24 hours");

    // 2.4 encryption: 4 changes per 24 h, then one per 6 h.
    public static ImmutableList<double> SpendEncryptionChange(ImmutableList<double> history, double clock) =>
        history.Count(at => clock - at < 24) < 4 || clock - history[^1] >= 6
            ? history.Add(clock)
            : throw new RefusedException("LimitExceededException", "Table encryption changes are limited: 4 per 24 hours, then one per 6 hours");

    // 2.4 class: 2 changes per 30 days, then refused even for the same value.
    public static ImmutableList<double> SpendClassChange(ImmutableList<double> history, double clock, bool changes)
    {
        if (history.Count(at => clock - at < 30 * 24) >= 2)
        {
            throw new RefusedException("LimitExceededException", "Table class changes are limited: 2 per 30 days");
        }

        return changes ? history.Add(clock) : history;
    }
}
