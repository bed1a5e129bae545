using Pulumi;
using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Insights;

/// <summary>
/// Shows in CloudWatch which keys of a table and its index are used most, and which are throttled.
/// Source: Amazon DynamoDB Developer Guide, "Using CloudWatch Contributor Insights for DynamoDB".
/// </summary>
public sealed class KeyInsights : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:KeyInsights";

    /// <summary>Turns the insights on.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="table">The table, and its index.</param>
    /// <param name="options">Resource options.</param>
    public KeyInsights(string name, SalesDataTable table, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var children = new CustomResourceOptions { Parent = this };
        _ = new ContributorInsights($"{name}-table", new ContributorInsightsArgs { TableName = table.TableName }, children);
        _ = new ContributorInsights($"{name}-index", new ContributorInsightsArgs { TableName = table.TableName, IndexName = table.IndexName }, children);
        RegisterOutputs();
    }
}
