namespace SalesData.Infra.Settings;

/// <summary>Reads which keys CloudWatch shows. Source: Amazon DynamoDB API Reference, "UpdateContributorInsights", ContributorInsightsMode.</summary>
internal static class InsightsSettings
{
    private const string Off = "OFF";

    private const string Why = "these are the modes of Contributor Insights: write ACCESSED_AND_THROTTLED_KEYS for what true was, and OFF for false";

    /// <summary>Returns the mode; null if CloudWatch shows none.</summary>
    public static string? Read(SettingsReader reader)
    {
        var mode = reader.Choice("contributorInsights", Why, [Off, "THROTTLED_KEYS", "ACCESSED_AND_THROTTLED_KEYS"], mode => mode);
        return mode == Off ? null : mode;
    }
}
