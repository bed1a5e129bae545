namespace SalesData.Cli.Guard.Rules;

/// <summary>The keys of the table stay, also where the plan calls it an update. DynamoDB changes none: it takes another table.</summary>
internal static class KeyRule
{
    private static readonly string[] Names = ["hashKey", "rangeKey"];

    public static IEnumerable<GuardFinding> Of(TableChange change) => change.Step.Replaces ? [] : Names
        .Where(name => !change.Old.Inputs[name].IsMissing || !change.After[name].IsMissing)
        .Select(name => new GuardFinding(Reason.ReplaceTable, change.Resource, name)
        {
            Old = Key(change.Old.AskedOrFound(name), change.AttributesBefore),
            New = Key(change.After[name], change.AttributesAfter),
        })
        .Where(finding => finding.Old != finding.New);

    private static string? Key(Property key, Property attributes) => key.Text() is { } name ? $"{name} of type {KeyTypes.Of(attributes, name)}" : null;
}
