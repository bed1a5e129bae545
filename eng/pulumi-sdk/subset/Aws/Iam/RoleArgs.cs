using Pulumi.Aws.Iam.Inputs;

namespace Pulumi.Aws.Iam;

/// <summary>Arguments of a role.</summary>
public sealed class RoleArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>Who may take the role, as JSON or as arguments.</summary>
    [Input("assumeRolePolicy", required: true)]
    public InputUnion<string, PolicyDocumentArgs> AssumeRolePolicy { get; set; } = null!;

    /// <summary>What the role is for.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>The tags of the role.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
