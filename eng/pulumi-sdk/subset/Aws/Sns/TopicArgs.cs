namespace Pulumi.Aws.Sns;

/// <summary>Arguments of a topic.</summary>
public sealed class TopicArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>No arguments.</summary>
    public static new TopicArgs Empty => new();

    /// <summary>The name of the topic; default: made by Pulumi.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The tags of the topic.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
