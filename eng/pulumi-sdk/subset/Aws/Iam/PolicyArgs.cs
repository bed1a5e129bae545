using Pulumi.Aws.Iam.Inputs;

namespace Pulumi.Aws.Iam;

/// <summary>Arguments of a policy.</summary>
public sealed class PolicyArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>What the policy is for.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Path of the policy's name.</summary>
    [Input("path")]
    public Input<string>? Path { get; set; }

    /// <summary>What the policy allows, as JSON or as arguments.</summary>
    [Input("policy", required: true)]
    public InputUnion<string, PolicyDocumentArgs> PolicyDocument { get; set; } = null!;

    /// <summary>The tags of the policy.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
