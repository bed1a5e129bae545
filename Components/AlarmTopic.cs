using Pulumi;
using Pulumi.Aws.Sns;

namespace SalesData.Infra.Components;

/// <summary>The SNS topic that alarms notify. Source: Amazon SNS Developer Guide, "Email notifications".</summary>
internal static class AlarmTopic
{
    /// <summary>Returns the ARN of the given topic, or creates one with a subscription by e-mail.</summary>
    public static Output<string> GetOrCreate(string name, ThroughputAlarmsArgs args, ComponentResource parent)
    {
        if (args.TopicArn is not null)
        {
            return args.TopicArn;
        }

        var options = new CustomResourceOptions { Parent = parent };
        var topic = new Topic($"{name}-topic", new TopicArgs { Tags = args.Tags ?? [] }, options);
        if (args.Email is not null)
        {
            _ = new TopicSubscription(
                $"{name}-email",
                new TopicSubscriptionArgs { Topic = topic.Arn, Protocol = "email", Endpoint = args.Email },
                options);
        }

        return topic.Arn;
    }
}
