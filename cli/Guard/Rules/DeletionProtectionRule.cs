namespace SalesData.Cli.Guard.Rules;

/// <summary>AWS goes on refusing to delete the table.</summary>
internal static class DeletionProtectionRule
{
    private const string Name = "deletionProtectionEnabled";

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var after = change.After[Name];
        if (change.Before.Any(before => before[Name].Flag()) && !after.Flag())
        {
            yield return GuardFinding.SwitchedOff(Reason.DisableDeletionProtection, change.Resource, Name, after);
        }
    }
}
