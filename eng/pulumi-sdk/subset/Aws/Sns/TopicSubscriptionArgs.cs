namespace Pulumi.Aws.Sns;

/// <summary>Arguments of a subscription.</summary>
public sealed class TopicSubscriptionArgs : ResourceArgs
{
    /// <summary>Where messages go, as the protocol has it.</summary>
    [Input("endpoint", required: true)]
    public Input<string> Endpoint { get; set; } = null!;

    /// <summary>How messages go there, for instance email.</summary>
    [Input("protocol", required: true)]
    public Input<string> Protocol { get; set; } = null!;

    /// <summary>The ARN of the topic.</summary>
    [Input("topic", required: true)]
    public Input<string> Topic { get; set; } = null!;
}
