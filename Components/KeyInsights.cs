using Pulumi;
using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="KeyInsights"/>.</summary>
public sealed class KeyInsightsArgs : ResourceArgs
{
    /// <summary>The table, whose indexes are included. Required.</summary>
    public required SalesDataTable Table { get; init; }
}

/// <summary>
/// Shows in CloudWatch which keys of a table and its indexes are used most, and which are throttled.
/// Source: Amazon DynamoDB Developer Guide, "Using CloudWatch Contributor Insights for DynamoDB".
/// </summary>
public sealed class KeyInsights : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:KeyInsights";

    /// <summary>Enables the insights.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table.</param>
    /// <param name="options">Resource options.</param>
    public KeyInsights(string name, KeyInsightsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        var children = new CustomResourceOptions { Parent = this };
        var tableName = args.Table.TableName;
        _ = new ContributorInsights($"{name}-table", new ContributorInsightsArgs { TableName = tableName }, children);
        foreach (var index in args.Table.Indexes)
        {
            _ = new ContributorInsights(
                $"{name}-{index.Definition.LogicalName}",
                new ContributorInsightsArgs { TableName = tableName, IndexName = index.Name },
                children);
        }

        RegisterOutputs();
    }
}
