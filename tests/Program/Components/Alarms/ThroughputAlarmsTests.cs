using System.Collections.Immutable;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Alarms;

/// <summary>Who is notified, and what the settings say.</summary>
public class ThroughputAlarmsTests
{
    private const string TopicType = "aws:sns/topic:Topic";
    private const string SubscriptionType = "aws:sns/topicSubscription:TopicSubscription";
    private const string TopicArn = "arn:aws:sns:us-east-1:123456789012:operators";

    [Fact]
    public async Task Creates_nothing_when_disabled()
    {
        var deployed = await StackRun.DevAsync();

        Assert.DoesNotContain(deployed.Registrations, registration => registration.Type is SentAlarm.Type or TopicType);
        Assert.DoesNotContain("alarmTopicArn", deployed.Outputs.Keys);
    }

    [Fact]
    public async Task A_given_topic_is_notified_of_begin_and_end_and_none_is_created()
    {
        var deployed = await AlarmRun.DeployAsync(AlarmRun.Scaling, ToTopic);

        Assert.Empty(deployed.OfType(TopicType));
        Assert.All(
            SentAlarm.Of(deployed).SelectMany(alarm => new[] { alarm.Inputs["alarmActions"], alarm.Inputs["okActions"] }),
            actions => Assert.Equal(TopicArn, Assert.Single((ImmutableArray<object>)actions)));
    }

    [Fact]
    public async Task Without_a_topic_one_is_created_that_sends_emails_to_the_address()
    {
        var deployed = await AlarmRun.DeployAsync(AlarmRun.Fixed, table => new() { Table = table, Email = "ops@example.com" });

        Assert.Single(deployed.OfType(TopicType));
        var subscription = Assert.Single(deployed.OfType(SubscriptionType)).Inputs;
        Assert.Equal(("email", "ops@example.com"), (subscription["protocol"], subscription["endpoint"]));
    }

    [Fact]
    public async Task Without_topic_and_address_a_topic_is_created_that_nobody_subscribes_to()
    {
        var deployed = await AlarmRun.DeployAsync(AlarmRun.Fixed);

        Assert.Single(deployed.OfType(TopicType));
        Assert.Empty(deployed.OfType(SubscriptionType));
    }

    [Fact]
    public async Task Every_alarm_has_the_tags() =>
        Assert.All(
            await AlarmRun.AlarmsAsync(AlarmRun.Fixed, table => new() { Table = table, Tags = new Dictionary<string, string> { ["team"] = "sales" } }),
            alarm => Assert.Equal("team=sales", alarm.Inputs.Text("tags")));

    [Fact]
    public async Task Settings_name_the_topic_and_the_threshold()
    {
        var deployed = await StackRun.DevAsync(("alarms", "true"), ("alarmTopicArn", TopicArn), ("alarmCapacityPercent", "33"));

        Assert.Empty(deployed.OfType(TopicType));
        Assert.Equal(TopicArn, await deployed.TextOutputAsync("alarmTopicArn"));
        var alarm = SentAlarm.Of(deployed).Single(alarm => alarm.Name == "index-write-capacity").Inputs;
        Assert.Equal((33.0, TopicArn), (alarm["threshold"], Assert.Single((ImmutableArray<object>)alarm["alarmActions"])));
    }

    [Fact]
    public async Task Settings_name_the_address() =>
        Assert.Equal(
            "ops@example.com",
            (await StackRun.DevAsync(("alarms", "true"), ("alarmEmail", "ops@example.com"))).Registration(SubscriptionType).Inputs["endpoint"]);

    [Fact]
    public async Task Settings_need_no_address_and_the_topic_that_is_created_is_an_output()
    {
        var deployed = await StackRun.DevAsync(("alarms", "true"));

        Assert.Equal("arn:aws:sns:us-east-1:123456789012:sales-data-alarms-topic", await deployed.TextOutputAsync("alarmTopicArn"));
        Assert.Empty(deployed.OfType(SubscriptionType));
    }

    [Fact]
    public async Task Settings_name_the_regions_of_the_replicas() =>
        Assert.Equal(
            ["replication-eu-central-1", "replication-eu-west-1"],
            SentAlarm.Of(await StackRun.OfAsync("prod", AllFeatures.Of)).Select(alarm => alarm.Name).Where(name => name.StartsWith("replication", StringComparison.Ordinal)));

    private static ThroughputAlarmsArgs ToTopic(SalesDataTable table) => new() { Table = table, TopicArn = TopicArn };
}
