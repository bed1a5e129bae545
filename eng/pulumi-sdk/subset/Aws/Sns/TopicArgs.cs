namespace Pulumi.Aws.Sns;

/// <summary>Arguments of a topic.</summary>
public sealed class TopicArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>The tags of the topic.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
