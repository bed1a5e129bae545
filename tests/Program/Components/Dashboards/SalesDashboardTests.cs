using System.Text.RegularExpressions;
using SalesData.Tests.Docs;
using SalesData.Tests.Program.Components.Alarms;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Dashboards;

/// <summary>What an operator sees.</summary>
public class SalesDashboardTests
{
    [Fact]
    public async Task Creates_nothing_when_disabled() => Assert.Empty((await StackRun.DevAsync()).OfType(SentDashboard.Type));

    [Theory]
    [InlineData("Reads of Orders: capacity", "ConsumedReadCapacityUnits", "ProvisionedReadCapacityUnits", "TableName=Orders", "scaling maximum 200")]
    [InlineData("Writes of Orders: capacity", "ConsumedWriteCapacityUnits", "ProvisionedWriteCapacityUnits", "TableName=Orders", "scaling maximum 100")]
    [InlineData("Reads of CategoryIndex: capacity", "ConsumedReadCapacityUnits", "ProvisionedReadCapacityUnits", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders", "scaling maximum 300")]
    [InlineData("Writes of CategoryIndex: capacity", "ConsumedWriteCapacityUnits", "ProvisionedWriteCapacityUnits", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders", "scaling maximum 100")]
    public async Task Units_in_use_a_second_are_beside_the_provisioned_ones_below_the_scaling_maximum(
        string title, string consumed, string provisioned, string dimensions, string limit)
    {
        var widget = (await SentDashboard.OfAsync(AlarmRun.Scaling)).Widget(title);

        Assert.Equal([new(consumed, dimensions, "Sum", 60), new(provisioned, dimensions, "Maximum", 300)], widget.Metrics);
        // A sum of a minute and a level fit one axis only as units a second.
        Assert.Equal(["consumed/PERIOD(consumed)"], widget.Expressions);
        Assert.Equal(["consumed"], widget.IdsOfHiddenMetrics);
        Assert.Equal([limit], widget.Limits);
    }

    [Fact]
    public async Task Fixed_capacity_has_no_scaling_maximum() =>
        Assert.Empty((await SentDashboard.OfAsync(AlarmRun.Fixed)).Widgets.SelectMany(widget => widget.Limits));

    [Fact]
    public async Task On_demand_there_is_the_configured_maximum_and_nothing_provisioned()
    {
        var dashboard = await SentDashboard.OfAsync(AlarmRun.OnDemand);

        Assert.DoesNotContain(dashboard.Widgets.SelectMany(widget => widget.Metrics), metric => metric.Name.Contains("Provisioned", StringComparison.Ordinal));
        Assert.Equal(["configured maximum 40"], dashboard.Widget("Reads of Orders: capacity").Limits);
        Assert.Empty(dashboard.Widget("Reads of CategoryIndex: capacity").Limits);
    }

    [Theory]
    [InlineData(nameof(AlarmRun.Fixed), "Reads of Orders", "ReadProvisionedThroughput ReadKeyRangeThroughput ReadAccountLimit")]
    [InlineData(nameof(AlarmRun.Fixed), "Writes of CategoryIndex", "WriteProvisionedThroughput WriteKeyRangeThroughput WriteAccountLimit")]
    [InlineData(nameof(AlarmRun.OnDemand), "Writes of Orders", "WriteMaxOnDemandThroughput WriteKeyRangeThroughput WriteAccountLimit")]
    [InlineData(nameof(AlarmRun.OnDemand), "Writes of CategoryIndex", "WriteKeyRangeThroughput WriteAccountLimit")]
    public async Task Throttling_is_shown_by_the_causes_that_the_billing_mode_has(string table, string title, string causes)
    {
        var dashboard = await SentDashboard.OfAsync(table == nameof(AlarmRun.Fixed) ? AlarmRun.Fixed : AlarmRun.OnDemand);

        Assert.Equal(
            causes.Split(' ').Select(cause => $"{cause}ThrottleEvents"),
            dashboard.Widget($"{title}: throttled, by cause").Metrics.Select(metric => metric.Name));
    }

    [Theory]
    [InlineData("Latency, average", "Average")]
    [InlineData("Latency, 99th percentile", "p99")]
    public async Task Latency_is_shown_by_operation(string title, string statistic) =>
        Assert.Equal(
            ["BatchGetItem", "BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query", "Scan", "TransactGetItems", "TransactWriteItems", "UpdateItem"],
            (await SentDashboard.OfAsync(AlarmRun.Fixed)).Widget(title).Metrics
                .Where(metric => (metric.Name, metric.Statistic) == ("SuccessfulRequestLatency", statistic))
                .Select(metric => metric.Dimension("Operation"))
                .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Errors_are_those_of_DynamoDB_by_operation_failed_conditions_and_conflicts() =>
        Assert.Equal(
            [("ConditionalCheckFailedRequests", 1), ("SystemErrors", 10), ("TransactionConflict", 1)],
            (await SentDashboard.OfAsync(AlarmRun.Fixed)).Widget("Errors").Metrics.CountBy(metric => metric.Name).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));

    [Fact]
    public async Task Replicas_have_their_latency_and_without_replicas_there_is_none()
    {
        Assert.Equal(
            [
                new("ReplicationLatency", "ReceivingRegion=eu-west-1 TableName=Orders", "Average", 60),
                new("ReplicationLatency", "ReceivingRegion=eu-central-1 TableName=Orders", "Average", 60),
            ],
            (await SentDashboard.OfAsync(AlarmRun.OnDemand, 0, "eu-west-1", "eu-central-1")).Widget("Replication latency").Metrics);
        Assert.DoesNotContain((await SentDashboard.OfAsync(AlarmRun.OnDemand)).Widgets, widget => widget.Title == "Replication latency");
    }

    [Fact]
    public async Task A_further_index_is_shown_as_the_first_one_is()
    {
        var dashboard = await SentDashboard.OfAsync(AlarmRun.ThreeIndexes);

        Assert.Equal(
            ["Reads of CustomerIndex: capacity", "Writes of CustomerIndex: capacity", "Reads of CustomerIndex: throttled, by cause", "Writes of CustomerIndex: throttled, by cause"],
            dashboard.Widgets.Select(widget => widget.Title).Where(title => title?.Contains("CustomerIndex", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Prod_shows_the_state_of_every_alarm_that_it_has()
    {
        var deployed = await StackRun.OfAsync("prod", AllFeatures.Of);

        var shown = SentDashboard.Of(deployed).Widgets.Where(widget => widget.Type == "alarm").SelectMany(widget => widget.Properties["alarms"]!.AsArray());
        Assert.Equal(
            deployed.OfType(SentAlarm.Type).Select(alarm => $"arn:aws:cloudwatch:us-east-1:123456789012:alarm:{alarm.Name}"),
            shown.Select(arn => (string)arn!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_alarms_there_is_no_widget_for_them() =>
        Assert.DoesNotContain(SentDashboard.Of(await StackRun.DevAsync(("dashboard", "true"))).Widgets, widget => widget.Type == "alarm");

    [Fact]
    public async Task The_guides_that_it_names_exist_with_their_headings()
    {
        var text = (string)(await SentDashboard.OfAsync(AlarmRun.Fixed)).Widgets.Single(widget => widget.Type == "text").Properties["markdown"]!;

        var guides = Regex.Matches(text, @"^- \*\*(?<file>[^*]+)\*\*(?<rest>.*)$", RegexOptions.Multiline);
        Assert.Equal(["docs/operations.md", "docs/capacity.md", "README.md"], guides.Select(guide => guide.Groups["file"].Value));
        Assert.All(guides, guide =>
        {
            var headings = Page.Read(guide.Groups["file"].Value).Headings;
            Assert.All(Regex.Matches(guide.Groups["rest"].Value, @"\*([^*]+)\*"), heading => Assert.Contains(heading.Groups[1].Value, headings));
        });
    }
}
