using Pulumi;
using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="KeyInsights"/>.</summary>
public sealed class KeyInsightsArgs : ResourceArgs
{
    /// <summary>The table, whose indexes are included. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>
    /// <see cref="KeyInsights.ThrottledKeys"/> (default), which AWS advises to leave on, or <see cref="KeyInsights.AccessedAndThrottledKeys"/>.
    /// Source: Amazon DynamoDB Developer Guide, "CloudWatch Contributor Insights for DynamoDB: How it works".
    /// </summary>
    public string Mode { get; init; } = KeyInsights.ThrottledKeys;
}

/// <summary>
/// Shows in CloudWatch which keys of a table and its indexes are throttled most, and if asked for which are used most.
/// Source: Amazon DynamoDB Developer Guide, "Using CloudWatch Contributor Insights for DynamoDB".
/// </summary>
public sealed class KeyInsights : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:KeyInsights";

    /// <summary>The mode that shows throttled keys.</summary>
    public const string ThrottledKeys = "THROTTLED_KEYS";

    /// <summary>The mode that also shows the keys that are used most.</summary>
    public const string AccessedAndThrottledKeys = "ACCESSED_AND_THROTTLED_KEYS";

    /// <summary>Enables the insights.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The table.</param>
    /// <param name="options">Resource options.</param>
    public KeyInsights(string name, KeyInsightsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        Enable($"{name}-table", args);
        foreach (var index in args.Table.Indexes)
        {
            Enable($"{name}-{index.Definition.LogicalName}", args, index.Name);
        }

        RegisterOutputs();
    }

    private void Enable(string name, KeyInsightsArgs args, Output<string>? indexName = null)
    {
        var insights = new ContributorInsightsArgs { TableName = args.Table.TableName, Mode = args.Mode };
        if (indexName is not null)
        {
            insights.IndexName = indexName;
        }

        // The provider enables and disables insights, and changes nothing of enabled ones.
        _ = new ContributorInsights(name, insights, new CustomResourceOptions
        {
            Parent = this,
            ReplaceOnChanges = ["mode"],
            DeleteBeforeReplace = true,
        });
    }
}
