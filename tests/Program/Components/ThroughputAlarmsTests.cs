using System.Collections.Immutable;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

public class ThroughputAlarmsTests
{
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string TopicType = "aws:sns/topic:Topic";
    private const string SubscriptionType = "aws:sns/topicSubscription:TopicSubscription";
    private const string TopicArn = "arn:aws:sns:us-east-1:123456789012:operators";

    [Fact]
    public async Task Creates_nothing_when_disabled() =>
        Assert.DoesNotContain((await StackRun.DevAsync()).Registrations, registration => registration.Type is AlarmType or TopicType);

    [Theory]
    [InlineData("alarms-table-read-throttled", "ReadThrottleEvents", "TableName=Orders")]
    [InlineData("alarms-table-write-throttled", "WriteThrottleEvents", "TableName=Orders")]
    [InlineData("alarms-index-read-throttled", "ReadThrottleEvents", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders")]
    [InlineData("alarms-index-write-throttled", "WriteThrottleEvents", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders")]
    public async Task Throttling_of_table_and_of_index_is_watched_with_the_dimensions_of_its_metric(string name, string metric, string dimensions)
    {
        var alarm = await AlarmAsync(name);

        Assert.Equal(("AWS/DynamoDB", metric, "Sum", 60.0), (alarm["namespace"], alarm["metricName"], alarm["statistic"], alarm["period"]));
        Assert.Equal(("GreaterThanThreshold", 0.0, 1.0), (alarm["comparisonOperator"], alarm["threshold"], alarm["evaluationPeriods"]));
        Assert.Equal(dimensions, alarm.Text("dimensions"));
    }

    [Theory]
    [InlineData("alarms-table-read-capacity", "Read", "TableName=Orders")]
    [InlineData("alarms-table-write-capacity", "Write", "TableName=Orders")]
    [InlineData("alarms-index-read-capacity", "Read", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders")]
    [InlineData("alarms-index-write-capacity", "Write", "GlobalSecondaryIndexName=CategoryIndex TableName=Orders")]
    public async Task Consumed_capacity_is_compared_with_what_is_provisioned_at_the_time(string name, string operation, string dimensions)
    {
        var alarm = await AlarmAsync(name);

        Assert.Equal(("GreaterThanOrEqualToThreshold", 75.0, 1.0), (alarm["comparisonOperator"], alarm["threshold"], alarm["evaluationPeriods"]));
        var queries = alarm.Maps("metricQueries").ToDictionary(query => (string)query["id"]);
        Assert.Equal("100 * (consumed / PERIOD(consumed)) / provisioned", queries["used"]["expression"]);
        Assert.Equal($"{operation} capacity in use, percent", queries["used"]["label"]);
        Assert.Equal([false, false, true], new[] { "consumed", "provisioned", "used" }.Select(id => queries[id]["returnData"]));
        foreach (var (id, metric, statistic) in new[] { ("consumed", "Consumed", "Sum"), ("provisioned", "Provisioned", "Average") })
        {
            var sent = queries[id].Map("metric");
            Assert.Equal(
                ("AWS/DynamoDB", $"{metric}{operation}CapacityUnits", statistic, dimensions),
                (sent["namespace"], sent["metricName"], sent["stat"], sent.Text("dimensions")));
        }
    }

    [Fact]
    public async Task Capacity_is_compared_over_five_minutes_because_the_provisioned_one_is_reported_so_often()
    {
        var alarm = await AlarmAsync("alarms-table-read-capacity");

        Assert.All(
            alarm.Maps("metricQueries").Where(query => query.ContainsKey("metric")),
            query => Assert.Equal(300.0, query.Map("metric")["period"]));
    }

    [Fact]
    public async Task Eighty_percent_is_the_threshold_by_default() =>
        Assert.Equal(80.0, (await DeployAsync(table => new() { Table = table })).OfType(AlarmType).Single(alarm => alarm.Name == "alarms-table-read-capacity").Inputs["threshold"]);

    [Fact]
    public async Task On_demand_there_is_no_provisioned_capacity_to_watch()
    {
        var alarms = (await DeployAsync(table => new() { Table = table }, BillingMode.PayPerRequest)).OfType(AlarmType).Select(alarm => alarm.Name).ToList();

        Assert.All(alarms, name => Assert.EndsWith("-throttled", name, StringComparison.Ordinal));
        Assert.Equal(4, alarms.Count);
    }

    [Fact]
    public async Task A_given_topic_is_notified_and_none_is_created()
    {
        var deployed = await DeployAsync(ToTopic);

        Assert.Empty(deployed.OfType(TopicType));
        Assert.All(
            deployed.OfType(AlarmType).SelectMany(alarm => new[] { alarm.Inputs["alarmActions"], alarm.Inputs["okActions"] }),
            actions => Assert.Equal(TopicArn, Assert.Single((ImmutableArray<object>)actions)));
    }

    [Fact]
    public async Task Without_a_topic_one_is_created_that_sends_emails_to_the_address()
    {
        var deployed = await DeployAsync(table => new() { Table = table, Email = "ops@example.com" });

        Assert.Single(deployed.OfType(TopicType));
        var subscription = Assert.Single(deployed.OfType(SubscriptionType)).Inputs;
        Assert.Equal(("email", "ops@example.com"), (subscription["protocol"], subscription["endpoint"]));
    }

    [Fact]
    public async Task Without_topic_and_address_a_topic_is_created_that_nobody_subscribes_to()
    {
        var deployed = await DeployAsync(table => new() { Table = table });

        Assert.Single(deployed.OfType(TopicType));
        Assert.Empty(deployed.OfType(SubscriptionType));
    }

    [Fact]
    public async Task A_time_without_requests_is_no_alarm() =>
        Assert.All((await DeployAsync(ToTopic)).OfType(AlarmType), alarm => Assert.Equal("notBreaching", alarm.Inputs["treatMissingData"]));

    [Fact]
    public async Task Every_alarm_says_what_it_means() =>
        Assert.Equal(
            [
                "The index uses 75 % or more of its Read capacity.", "Read requests to the index are throttled: raise its capacity, or look for a key that is used too much.",
                "The index uses 75 % or more of its Write capacity.", "Write requests to the index are throttled: raise its capacity, or look for a key that is used too much.",
                "The table uses 75 % or more of its Read capacity.", "Read requests to the table are throttled: raise its capacity, or look for a key that is used too much.",
                "The table uses 75 % or more of its Write capacity.", "Write requests to the table are throttled: raise its capacity, or look for a key that is used too much.",
            ],
            (await DeployAsync(ToTopic)).OfType(AlarmType).Select(alarm => alarm.Inputs["alarmDescription"]));

    [Fact]
    public async Task Settings_name_the_topic_and_the_threshold()
    {
        var deployed = await StackRun.DevAsync(("alarms", "true"), ("alarmTopicArn", TopicArn), ("alarmCapacityPercent", "33"));

        Assert.Empty(deployed.OfType(TopicType));
        var alarm = deployed.OfType(AlarmType).Single(alarm => alarm.Name == "sales-data-alarms-index-write-capacity").Inputs;
        Assert.Equal((33.0, TopicArn), (alarm["threshold"], Assert.Single((ImmutableArray<object>)alarm["alarmActions"])));
    }

    [Fact]
    public async Task Settings_name_the_address() =>
        Assert.Equal(
            "ops@example.com",
            (await StackRun.DevAsync(("alarms", "true"), ("alarmEmail", "ops@example.com"))).Registration(SubscriptionType).Inputs["endpoint"]);

    private static ThroughputAlarmsArgs ToTopic(SalesDataTable table) => new() { Table = table, TopicArn = TopicArn, CapacityPercent = 75 };

    private static async Task<ImmutableDictionary<string, object>> AlarmAsync(string name) =>
        (await DeployAsync(ToTopic)).OfType(AlarmType).Single(alarm => alarm.Name == name).Inputs;

    private static Task<Deployed> DeployAsync(Func<SalesDataTable, ThroughputAlarmsArgs> args, BillingMode? mode = null) => MockedProgram.RunAsync(() =>
    {
        var table = new SalesDataTable("orders", new() { TableName = "Orders", BillingMode = mode ?? BillingMode.Provisioned });
        _ = new ThroughputAlarms("alarms", args(table));
    });
}
