using Pulumi.Aws.Backup.Inputs;

namespace Pulumi.Aws.Backup;

/// <summary>Arguments of a plan.</summary>
public sealed class PlanArgs : ResourceArgs
{
    [Input("rules", required: true)]
    private InputList<PlanRuleArgs>? _rules;

    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>When backups are made, each rule by itself.</summary>
    public InputList<PlanRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }

    /// <summary>The tags of the plan.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
