namespace SalesData.Cli.Guard.Rules;

/// <summary>
/// No order begins to expire: DynamoDB deletes for good what is past the time in the attribute.
/// Source: Amazon DynamoDB Developer Guide, "Using time to live (TTL) in DynamoDB".
/// </summary>
internal static class TimeToLiveRule
{
    private const string Name = "ttl";

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var (old, now) = (AttributeOf(change.Old.AskedOrFound(Name)), AttributeOf(change.After[Name]));
        if (now is not null && now != old)
        {
            yield return new GuardFinding(Reason.ExpireItems, change.Resource, $"{Name}.attributeName") { Old = old, New = now };
        }
    }

    /// <summary>The attribute by which items expire; null when none do.</summary>
    private static string? AttributeOf(Property ttl) => ttl["enabled"].Flag() ? ttl["attributeName"].RequiredText() : null;
}
