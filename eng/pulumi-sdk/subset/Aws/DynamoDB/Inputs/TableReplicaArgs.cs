namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>A replica of a table in another region.</summary>
public sealed class TableReplicaArgs : ResourceArgs
{
    /// <summary>Whether AWS refuses to delete the replica.</summary>
    [Input("deletionProtectionEnabled")]
    public Input<bool>? DeletionProtectionEnabled { get; set; }

    /// <summary>Whether the replica can be restored to a point in time; default: no.</summary>
    [Input("pointInTimeRecovery")]
    public Input<bool>? PointInTimeRecovery { get; set; }

    /// <summary>Whether the replica gets the tags of the table; default: no.</summary>
    [Input("propagateTags")]
    public Input<bool>? PropagateTags { get; set; }

    /// <summary>The region of the replica.</summary>
    [Input("regionName", required: true)]
    public Input<string> RegionName { get; set; } = null!;
}
