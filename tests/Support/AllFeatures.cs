namespace SalesData.Tests.Support;

/// <summary>Every feature that makes a resource, on top of what `prod` has.</summary>
internal static class AllFeatures
{
    public static (string Key, string Value)[] Of =>
    [
        ("alarms", "true"), ("alarmEmail", "ops@example.com"), ("dashboard", "true"), ("contributorInsights", "THROTTLED_KEYS"),
        ("backupRetentionInDays", "365"), ("iamPolicies", "true"),
        ("streamViewType", "NEW_AND_OLD_IMAGES"), ("replicaRegions", "eu-west-1,eu-central-1"), ("ttlAttribute", "expires_at"),
        ("orderDateAttribute", "ordered_at"),
    ];
}
