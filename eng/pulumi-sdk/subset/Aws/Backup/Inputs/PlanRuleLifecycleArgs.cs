namespace Pulumi.Aws.Backup.Inputs;

/// <summary>How long the backups of a rule are kept, and where.</summary>
public sealed class PlanRuleLifecycleArgs : ResourceArgs
{
    /// <summary>Days after which a backup moves to cold storage; default: never.</summary>
    [Input("coldStorageAfter")]
    public Input<int>? ColdStorageAfter { get; set; }

    /// <summary>Days after which a backup is deleted; default: never.</summary>
    [Input("deleteAfter")]
    public Input<int>? DeleteAfter { get; set; }
}
