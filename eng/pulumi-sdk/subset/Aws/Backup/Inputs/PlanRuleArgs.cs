namespace Pulumi.Aws.Backup.Inputs;

/// <summary>A rule of a plan.</summary>
public sealed class PlanRuleArgs : ResourceArgs
{
    /// <summary>How long backups are kept, and where.</summary>
    [Input("lifecycle")]
    public Input<PlanRuleLifecycleArgs>? Lifecycle { get; set; }

    /// <summary>The name of the rule.</summary>
    [Input("ruleName", required: true)]
    public Input<string> RuleName { get; set; } = null!;

    /// <summary>When backups start, as a cron expression in UTC.</summary>
    [Input("schedule")]
    public Input<string>? Schedule { get; set; }

    /// <summary>The name of the vault that backups go to.</summary>
    [Input("targetVaultName", required: true)]
    public Input<string> TargetVaultName { get; set; } = null!;
}
