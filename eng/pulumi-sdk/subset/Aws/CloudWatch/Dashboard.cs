namespace Pulumi.Aws.CloudWatch;

/// <summary>A dashboard.</summary>
public class Dashboard : CustomResource
{
    /// <summary>Registers a dashboard.</summary>
    public Dashboard(string name, DashboardArgs args, CustomResourceOptions? options = null)
        : base("aws:cloudwatch/dashboard:Dashboard", name, args, options)
    {
    }
}
