namespace Pulumi.Aws.DynamoDB;

/// <summary>Arguments of a replica.</summary>
public sealed class TableReplicaArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>Whether AWS refuses to delete the replica.</summary>
    [Input("deletionProtectionEnabled")]
    public Input<bool>? DeletionProtectionEnabled { get; set; }

    /// <summary>ARN of the table that is replicated.</summary>
    [Input("globalTableArn", required: true)]
    public Input<string> GlobalTableArn { get; set; } = null!;

    /// <summary>Whether the replica has continuous backups.</summary>
    [Input("pointInTimeRecovery")]
    public Input<bool>? PointInTimeRecovery { get; set; }

    /// <summary>The region of the replica.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The tags of the replica.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
