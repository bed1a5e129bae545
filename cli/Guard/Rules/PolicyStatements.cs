namespace SalesData.Cli.Guard.Rules;

/// <summary>The statements of an IAM policy.</summary>
internal static class PolicyStatements
{
    /// <summary>A policy that allows something new, or no longer denies something. What of it really is new only AWS can say.</summary>
    public static readonly Worse Widened = (before, after) =>
    {
        var (old, now) = (before.SelectMany(value => Of(value.Item)).ToList(), Of(after.Item));
        var more = now.Where(statement => statement.IsAllowed).Select(statement => statement.Text).Except(old.Select(statement => statement.Text));
        var lost = old.Where(statement => !statement.IsAllowed).Select(statement => statement.Text).Except(now.Select(statement => statement.Text));
        var words = more.Select(text => $"more: {text}").Concat(lost.Select(text => $"no longer: {text}")).ToList();
        return words is [] ? null : (null, string.Join("; ", words));
    };

    private static IReadOnlyList<(bool IsAllowed, string Text)> Of(Property policy)
    {
        var document = policy.FromText();
        return document.IsMissing ? []
            : !document.IsObject ? [(true, "what the plan does not show")]
            // One statement need not be a list.
            : [.. document["Statement"].ItemsOrSelf().Select(statement => (statement["Effect"].Text() == "Allow", statement.Normalize() ?? ""))];
    }
}
