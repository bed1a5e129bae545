using SalesData.Tests.Cli.Guard;

namespace SalesData.Tests.Docs;

/// <summary>The plan that the page on `guard` judges: it lowers the capacity, switches off deletion protection and removes an alarm.</summary>
internal static class DocumentedPlan
{
    public static string Json { get; } = Preview
        .OfTable("update", table => table.Becomes(now =>
        {
            now["readCapacity"] = 10;
            now["deletionProtectionEnabled"] = false;
        }).Named("readCapacity").Named("deletionProtectionEnabled"))
        .Step("delete", State.Of("aws:cloudwatch/metricAlarm:MetricAlarm", "sales-data-throttled"), null)
        .ToString();
}
