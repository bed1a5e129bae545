namespace Pulumi.Aws.Backup;

/// <summary>What a plan backs up.</summary>
public class Selection : CustomResource
{
    /// <summary>Registers a selection.</summary>
    public Selection(string name, SelectionArgs args, CustomResourceOptions? options = null)
        : base("aws:backup/selection:Selection", name, args, options)
    {
    }
}
