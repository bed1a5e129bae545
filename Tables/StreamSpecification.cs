using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Tables;

/// <summary>What the stream of changes of a table carries. Source: Amazon DynamoDB API Reference, "StreamSpecification".</summary>
/// <param name="ViewType"><c>KEYS_ONLY</c>, <c>NEW_IMAGE</c>, <c>OLD_IMAGE</c> or <c>NEW_AND_OLD_IMAGES</c>; null for no stream.</param>
public sealed record StreamSpecification(string? ViewType)
{
    /// <summary>The view that replication reads. Source: Amazon DynamoDB Developer Guide, "Global tables: how it works".</summary>
    public const string NewAndOldImages = "NEW_AND_OLD_IMAGES";

    /// <summary>No stream.</summary>
    public static StreamSpecification Disabled { get; } = new((string?)null);

    internal void ApplyTo(TableArgs table)
    {
        if (ViewType is not null)
        {
            table.StreamEnabled = true;
            table.StreamViewType = ViewType;
        }
    }
}
