namespace Pulumi.Aws.Backup;

/// <summary>Arguments of a selection.</summary>
public sealed class SelectionArgs : ResourceArgs
{
    [Input("resources")]
    private InputList<string>? _resources;

    /// <summary>The ARN of the role that AWS Backup takes.</summary>
    [Input("iamRoleArn", required: true)]
    public Input<string> IamRoleArn { get; set; } = null!;

    /// <summary>The ID of the plan.</summary>
    [Input("planId", required: true)]
    public Input<string> PlanId { get; set; } = null!;

    /// <summary>ARNs of what is backed up.</summary>
    public InputList<string> Resources
    {
        get => _resources ??= [];
        set => _resources = value;
    }
}
