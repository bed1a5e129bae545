namespace SalesData.Infra.Tables;

/// <summary>
/// Describes provisioned capacity that follows the load.
/// Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with DynamoDB auto scaling".
/// </summary>
/// <param name="MaxUnits">Maximum in capacity units, 1-40,000 and not below the provisioned units.</param>
/// <param name="TargetUtilization">Share of the capacity to keep in use, in percent, 20-90; 70 by default.</param>
public sealed record AutoScaling(int MaxUnits, int TargetUtilization = AutoScaling.DefaultTargetUtilization)
{
    /// <summary>The target utilization that DynamoDB's console suggests, in percent.</summary>
    public const int DefaultTargetUtilization = 70;

    /// <summary>
    /// The properties of a table that Application Auto Scaling sets. Those of several indexes cannot be told apart: what is ignored goes by
    /// position, and the provider keeps no order. Then the indexes are ignored as a whole. Source: Pulumi docs, "ignoreChanges".
    /// </summary>
    internal static string[] ScaledProperties(int indexCount) =>
    [
        "readCapacity",
        "writeCapacity",
        .. indexCount > 1
            ? ["globalSecondaryIndexes"]
            : new[] { "globalSecondaryIndexes[*].readCapacity", "globalSecondaryIndexes[*].writeCapacity" },
    ];
}
