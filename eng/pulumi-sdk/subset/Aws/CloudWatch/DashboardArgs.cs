namespace Pulumi.Aws.CloudWatch;

/// <summary>Arguments of a dashboard.</summary>
public sealed class DashboardArgs : ResourceArgs
{
    /// <summary>What the dashboard shows, as JSON.</summary>
    [Input("dashboardBody", required: true)]
    public Input<string> DashboardBody { get; set; } = null!;

    /// <summary>The name of the dashboard. A change replaces it.</summary>
    [Input("dashboardName", required: true)]
    public Input<string> DashboardName { get; set; } = null!;
}
