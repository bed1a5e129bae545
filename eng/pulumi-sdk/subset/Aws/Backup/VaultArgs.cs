namespace Pulumi.Aws.Backup;

/// <summary>Arguments of a vault.</summary>
public sealed class VaultArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>The tags of the vault.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
