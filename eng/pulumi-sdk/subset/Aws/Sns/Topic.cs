namespace Pulumi.Aws.Sns;

/// <summary>A topic.</summary>
public class Topic : CustomResource
{
    /// <summary>Registers a topic.</summary>
    public Topic(string name, TopicArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:sns/topic:Topic", name, args ?? new TopicArgs(), options)
    {
    }

    /// <summary>The ARN of the topic.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;
}
