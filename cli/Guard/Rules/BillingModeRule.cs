namespace SalesData.Cli.Guard.Rules;

/// <summary>Capacity is paid for as before.</summary>
internal static class BillingModeRule
{
    private const string Name = "billingMode";
    private const string Provisioned = "PROVISIONED";

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var old = change.Old.AskedOrFound(Name).Text() ?? Provisioned;
        if (Now(change) != old)
        {
            yield return new GuardFinding(Reason.SwitchBillingMode, change.Resource, Name) { Old = old, New = Now(change) };
        }
    }

    /// <summary>Whether there are capacities after the change.</summary>
    public static bool IsProvisioned(TableChange change) => Now(change) == Provisioned;

    private static string Now(TableChange change) => change.After[Name].Text() ?? Provisioned;
}
