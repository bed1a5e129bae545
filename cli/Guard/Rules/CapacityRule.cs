using System.Globalization;

namespace SalesData.Cli.Guard.Rules;

/// <summary>
/// No capacity goes down. DynamoDB lowers those of a table, and of each index, 4 times in the first hour of a day (UTC) and then once
/// for each hour in which it lowered none, 27 times a day at most; how often it did today is not in the document.
/// Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB", decreasing provisioned throughput.
/// </summary>
internal static class CapacityRule
{
    private const string Indexes = "globalSecondaryIndexes";
    private static readonly string[] Names = ["readCapacity", "writeCapacity"];

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        if (!BillingModeRule.IsProvisioned(change))
        {
            return [];
        }

        var asked = IndexesByName.Of(change.Old.Inputs);
        var found = IndexesByName.Of(change.Old.Outputs);
        var ofIndexes = IndexesByName.Of(change.After).SelectMany(index => Names.SelectMany(name => Lowered(
            $"{change.Resource} index {index.Key}",
            name,
            Number(asked, index.Key, name) ?? Number(found, index.Key, name),
            ChangesIndexes(change, name) ? Number(found, index.Key, name) : null,
            index.Value[name].Number())));
        return Names
            .SelectMany(name => Lowered(
                change.Resource,
                name,
                change.Old.AskedOrFound(name).Number(),
                Changes(change, name) ? change.Old.Outputs[name].Number() : null,
                change.After[name].Number()))
            .Concat(ofIndexes);
    }

    private static IEnumerable<GuardFinding> Lowered(string resource, string name, decimal? asked, decimal? found, decimal? now)
    {
        var old = found > (asked ?? 0) ? found : asked;
        if (old is not { } units)
        {
            yield break;
        }

        if (now is not { } left)
        {
            yield return GuardFinding.Inconclusive(resource, $"{name} was {Text(units)}, and the plan does not say what it will be.");
        }
        else if (left < units)
        {
            yield return new GuardFinding(Reason.LowerCapacity, resource, name) { Old = Text(units), New = Text(left) };
        }
    }

    /// <summary>Whether the provider would set it because it is not as found. What auto scaling sets, it leaves alone.</summary>
    private static bool Changes(TableChange change, string name) =>
        change.Step.Changes.Any(property => !property.IsOfInputs && property.Path == name);

    private static bool ChangesIndexes(TableChange change, string name) => change.Step.Changes.Any(property =>
        !property.IsOfInputs
        && property.Path.StartsWith(Indexes, StringComparison.Ordinal)
        && (!property.Path.Contains('.', StringComparison.Ordinal) || property.Path.EndsWith($".{name}", StringComparison.Ordinal)));

    private static decimal? Number(IReadOnlyDictionary<string, Property> indexes, string index, string name) =>
        indexes.TryGetValue(index, out var properties) ? properties[name].Number() : null;

    private static string Text(decimal units) => units.ToString("0.##", CultureInfo.InvariantCulture);
}
