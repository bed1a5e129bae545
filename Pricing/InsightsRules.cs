namespace SalesData.Infra.Pricing;

/// <summary>
/// Counts the rules of CloudWatch Contributor Insights, which are paid for by the month.
/// Source: Amazon DynamoDB Developer Guide, "Using CloudWatch Contributor Insights for DynamoDB".
/// </summary>
public static class InsightsRules
{
    /// <summary>Counts the rules of a table and its indexes.</summary>
    /// <param name="accessedKeys">Whether accessed keys are watched beside throttled ones.</param>
    /// <param name="haveSortKey">For the table and for each index, whether it has a sort key, which has rules of its own.</param>
    /// <returns>The number of rules.</returns>
    public static int Count(bool accessedKeys, IEnumerable<bool> haveSortKey) =>
        haveSortKey.Sum(hasSortKey => hasSortKey ? 2 : 1) * (accessedKeys ? 2 : 1);
}
