namespace SalesData.Cli.Guard.Rules;

/// <summary>Every index stays, with the keys and the projection it has. DynamoDB changes neither: it builds another index.</summary>
internal static class IndexRule
{
    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var asked = IndexesByName.Of(change.Old.Inputs);
        var after = IndexesByName.Of(change.After);
        foreach (var name in change.Before.SelectMany(before => IndexesByName.Of(before).Keys).Distinct())
        {
            if (!after.TryGetValue(name, out var now))
            {
                yield return new GuardFinding(Reason.DeleteIndex, Resource(change, name), "would be deleted");
                continue;
            }

            var isAsked = asked.TryGetValue(name, out var old);
            var found = isAsked ? old : IndexesByName.Of(change.Old.Outputs)[name];
            foreach (var (what, before, left) in Shape(found, change.AttributesBefore, isAsked).Zip(
                Shape(now, change.AttributesAfter, isAsked), (a, b) => (a.What, a.Value, b.Value)))
            {
                if (before != left)
                {
                    yield return new GuardFinding(Reason.RebuildIndex, Resource(change, name), what) { Old = before, New = left };
                }
            }
        }
    }

    private static string Resource(TableChange change, string index) => $"{change.Resource} index {index}";

    /// <summary>What an index is built from.</summary>
    /// <param name="index">The index.</param>
    /// <param name="attributes">What its table says of the types of keys.</param>
    /// <param name="asAsked">Whether it counts how the keys are written: what a provider found is written in both ways.</param>
    private static IEnumerable<(string What, string Value)> Shape(Property index, Property attributes, bool asAsked)
    {
        var schemas = index["keySchemas"].Items();
        (string Type, string? Name)[] keys = schemas is []
            ? [("HASH", index["hashKey"].Text()), ("RANGE", index["rangeKey"].Text())]
            : [.. schemas.Select(schema => (schema["keyType"].RequiredText(), (string?)schema["attributeName"].RequiredText()))];
        var named = keys.Where(key => key.Name is not null).OrderBy(key => key.Type, StringComparer.Ordinal).ToList();
        yield return ("keys", string.Join(", ", named.Select(key => $"{key.Type} {key.Name}")));
        yield return ("types of the keys", string.Join(", ", named.Select(key => KeyTypes.Of(attributes, key.Name!))));
        if (asAsked)
        {
            yield return ("keys are written as", schemas is [] ? "hashKey and rangeKey" : "keySchemas");
        }

        yield return ("projectionType", index["projectionType"].Text() ?? "(none)");
        yield return ("nonKeyAttributes", string.Join(", ", index["nonKeyAttributes"].Items().Select(name => name.RequiredText()).Order(StringComparer.Ordinal)));
    }
}
