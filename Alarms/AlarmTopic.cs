using Pulumi;
using Pulumi.Aws.Sns;
using SalesData.Infra.Settings;

namespace SalesData.Infra.Alarms;

/// <summary>The SNS topic that alarms tell. Source: Amazon SNS Developer Guide, "Email notifications".</summary>
internal static class AlarmTopic
{
    /// <summary>The given topic, or one that is made with a subscription by mail.</summary>
    public static Output<string> ArnOf(string name, AlarmSettings alarms, IReadOnlyDictionary<string, string> tags, ComponentResource parent)
    {
        if (alarms.TopicArn is { } arn)
        {
            return Output.Create(arn);
        }

        var options = new CustomResourceOptions { Parent = parent };
        var topic = new Topic($"{name}-topic", new TopicArgs { Tags = new Dictionary<string, string>(tags) }, options);
        _ = new TopicSubscription($"{name}-email", new TopicSubscriptionArgs
        {
            Topic = topic.Arn,
            Protocol = "email",
            Endpoint = alarms.Email!,
        }, options);
        return topic.Arn;
    }
}
