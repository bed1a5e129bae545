using System.Collections.Immutable;
using SalesData.Tests.Support;

namespace SalesData.Tests.Alarms;

public class ThroughputAlarmsTests
{
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string TopicType = "aws:sns/topic:Topic";
    private const string SubscriptionType = "aws:sns/topicSubscription:TopicSubscription";
    private const string TopicArn = "arn:aws:sns:us-east-1:123456789012:operators";

    private static readonly (string, string)[] ToTopic = [("alarms", "true"), ("alarmTopicArn", TopicArn), ("alarmCapacityPercent", "75")];

    [Fact]
    public async Task Off_there_are_none() =>
        Assert.DoesNotContain((await StackRun.DevAsync()).Registrations, registration => registration.Type is AlarmType or TopicType);

    [Theory]
    [InlineData("sales-data-alarms-table-read-throttled", "ReadThrottleEvents", "TableName=SalesData")]
    [InlineData("sales-data-alarms-table-write-throttled", "WriteThrottleEvents", "TableName=SalesData")]
    [InlineData("sales-data-alarms-index-read-throttled", "ReadThrottleEvents", "GlobalSecondaryIndexName=CategoryIndex TableName=SalesData")]
    [InlineData("sales-data-alarms-index-write-throttled", "WriteThrottleEvents", "GlobalSecondaryIndexName=CategoryIndex TableName=SalesData")]
    public async Task Throttling_of_table_and_of_index_is_watched_with_the_dimensions_of_its_metric(string name, string metric, string dimensions)
    {
        var alarm = await AlarmAsync(name);

        Assert.Equal(("AWS/DynamoDB", metric, "Sum", 60.0), (alarm["namespace"], alarm["metricName"], alarm["statistic"], alarm["period"]));
        Assert.Equal(("GreaterThanThreshold", 0.0, 1.0), (alarm["comparisonOperator"], alarm["threshold"], alarm["evaluationPeriods"]));
        Assert.Equal(dimensions, Dimensions(alarm));
    }

    [Theory]
    [InlineData("sales-data-alarms-table-read-capacity", "Read", "TableName=SalesData")]
    [InlineData("sales-data-alarms-table-write-capacity", "Write", "TableName=SalesData")]
    [InlineData("sales-data-alarms-index-read-capacity", "Read", "GlobalSecondaryIndexName=CategoryIndex TableName=SalesData")]
    [InlineData("sales-data-alarms-index-write-capacity", "Write", "GlobalSecondaryIndexName=CategoryIndex TableName=SalesData")]
    public async Task Consumed_capacity_is_compared_with_what_is_provisioned_at_the_time(string name, string operation, string dimensions)
    {
        var alarm = await AlarmAsync(name);

        Assert.Equal(("GreaterThanOrEqualToThreshold", 75.0), (alarm["comparisonOperator"], alarm["threshold"]));
        var queries = alarm.Maps("metricQueries").ToDictionary(query => (string)query["id"]);
        Assert.Equal("100 * (consumed / PERIOD(consumed)) / provisioned", queries["used"]["expression"]);
        Assert.Equal([false, false, true], new[] { "consumed", "provisioned", "used" }.Select(id => queries[id]["returnData"]));
        foreach (var (id, metric, statistic) in new[] { ("consumed", "Consumed", "Sum"), ("provisioned", "Provisioned", "Average") })
        {
            var sent = queries[id].Map("metric");
            Assert.Equal(($"{metric}{operation}CapacityUnits", statistic, dimensions), (sent["metricName"], sent["stat"], Dimensions(sent)));
        }
    }

    [Fact]
    public async Task Capacity_is_compared_over_five_minutes_because_the_provisioned_one_is_reported_so_often()
    {
        var alarm = await AlarmAsync("sales-data-alarms-table-read-capacity");

        Assert.All(
            alarm.Maps("metricQueries").Where(query => query.ContainsKey("metric")),
            query => Assert.Equal(300.0, query.Map("metric")["period"]));
    }

    [Fact]
    public async Task On_demand_there_is_no_provisioned_capacity_to_watch()
    {
        var alarms = (await StackRun.DevAsync([.. ToTopic, ("billingMode", "PAY_PER_REQUEST")])).OfType(AlarmType).Select(alarm => alarm.Name);

        Assert.All(alarms, name => Assert.EndsWith("-throttled", name, StringComparison.Ordinal));
        Assert.Equal(4, alarms.Count());
    }

    [Fact]
    public async Task A_given_topic_is_told_and_none_is_made()
    {
        var deployed = await StackRun.DevAsync(ToTopic);

        Assert.Empty(deployed.OfType(TopicType));
        Assert.All(
            deployed.OfType(AlarmType).SelectMany(alarm => new[] { alarm.Inputs["alarmActions"], alarm.Inputs["okActions"] }),
            actions => Assert.Equal(TopicArn, Assert.Single((ImmutableArray<object>)actions)));
    }

    [Fact]
    public async Task Without_a_topic_one_is_made_that_mails_to_the_address()
    {
        var deployed = await StackRun.DevAsync(("alarms", "true"), ("alarmEmail", "ops@example.com"));

        Assert.Single(deployed.OfType(TopicType));
        var subscription = Assert.Single(deployed.OfType(SubscriptionType)).Inputs;
        Assert.Equal(("email", "ops@example.com"), (subscription["protocol"], subscription["endpoint"]));
    }

    [Fact]
    public async Task A_time_without_requests_is_no_alarm() =>
        Assert.All((await StackRun.DevAsync(ToTopic)).OfType(AlarmType), alarm => Assert.Equal("notBreaching", alarm.Inputs["treatMissingData"]));

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 2)]
    public async Task Insights_cover_table_and_index_behind_a_switch(string isOn, int count)
    {
        var insights = (await StackRun.DevAsync(("contributorInsights", isOn))).OfType("aws:dynamodb/contributorInsights:ContributorInsights").ToList();

        Assert.Equal(count, insights.Count);
        Assert.All(insights, one => Assert.Equal("SalesData", one.Inputs["tableName"]));
        Assert.Equal(count / 2, insights.Count(one => one.Inputs.GetValueOrDefault("indexName") is "CategoryIndex"));
    }

    private static async Task<ImmutableDictionary<string, object>> AlarmAsync(string name) =>
        (await StackRun.DevAsync(ToTopic)).OfType(AlarmType).Single(alarm => alarm.Name == name).Inputs;

    private static string Dimensions(IReadOnlyDictionary<string, object> inputs) =>
        string.Join(' ', inputs.Map("dimensions").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
