namespace Pulumi.Aws.Sns;

/// <summary>A subscription of a topic.</summary>
public class TopicSubscription : CustomResource
{
    /// <summary>Registers a subscription.</summary>
    public TopicSubscription(string name, TopicSubscriptionArgs args, CustomResourceOptions? options = null)
        : base("aws:sns/topicSubscription:TopicSubscription", name, args, options)
    {
    }
}
