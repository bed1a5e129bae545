namespace Pulumi.Aws.Backup;

/// <summary>A plan of when backups are made and how long they are kept.</summary>
public class Plan : CustomResource
{
    /// <summary>Registers a plan.</summary>
    public Plan(string name, PlanArgs args, CustomResourceOptions? options = null)
        : base("aws:backup/plan:Plan", name, args, options)
    {
    }
}
