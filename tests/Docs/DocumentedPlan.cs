using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesData.Tests.Cli.Guard;

namespace SalesData.Tests.Docs;

/// <summary>The plan that the page on `guard` judges: it lowers the capacity, disables recovery and removes an alarm.</summary>
internal static class DocumentedPlan
{
    public static string Json { get; } = Preview
        .OfTable("update", table => table.Becomes(now =>
        {
            now["readCapacity"] = 10;
            now["pointInTimeRecovery"] = new JsonObject { ["enabled"] = false };
        }).Named("readCapacity").Named("pointInTimeRecovery.enabled"))
        .Step("delete", State.Of("aws:cloudwatch/metricAlarm:MetricAlarm", "sales-data-throttled"), null)
        .ToString();

    /// <summary>The allowances that the page shows.</summary>
    public static string Allowances => Regex.Match(Page.Read("docs/guard.md").Text, "^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
}
