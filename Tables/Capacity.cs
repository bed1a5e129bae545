using Pulumi;

namespace SalesData.Infra.Tables;

/// <summary>Capacity for one operation, read or write, of a table or an index.</summary>
/// <param name="Units">
/// Provisioned capacity units, 1-40,000; the minimum when capacity scales. Not sent for <see cref="BillingMode.PayPerRequest"/>.
/// Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB".
/// </param>
public sealed record Capacity(int Units)
{
    /// <summary>How provisioned capacity follows the load; null (default) for fixed capacity.</summary>
    public AutoScaling? AutoScaling { get; init; }

    /// <summary>No maximum of request units.</summary>
    public const int NoMaxRequestUnits = 0;

    /// <summary>Removes the maximum of request units from an existing table or index. Valid for that deployment only.</summary>
    public const int RemoveMaxRequestUnits = -1;

    /// <summary>
    /// Maximum request units a second for <see cref="BillingMode.PayPerRequest"/>, 1-40,000; <see cref="NoMaxRequestUnits"/> (default), or
    /// <see cref="RemoveMaxRequestUnits"/>, which DynamoDB refuses for a new table or index.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB maximum throughput for on-demand tables", and API Reference, "OnDemandThroughput".
    /// </summary>
    public int MaxRequestUnits { get; init; }

    /// <summary>Maximum of the provisioned capacity in units; equal to <see cref="Units"/> when capacity is fixed.</summary>
    public int MaxUnits => AutoScaling?.MaxUnits ?? Units;

    /// <summary>Unset means "as it is" to the provider: it never removes a maximum.</summary>
    internal Input<int>? MaxRequestUnitsInput => MaxRequestUnits == NoMaxRequestUnits ? null : (Input<int>)MaxRequestUnits;

    /// <summary>Describes capacity that follows the load.</summary>
    /// <param name="minUnits">Minimum in capacity units, 1-40,000.</param>
    /// <param name="maxUnits">Maximum in capacity units, 1-40,000 and not below the minimum.</param>
    /// <param name="targetUtilization">Share of the capacity to keep in use, in percent, 20-90; 70 by default.</param>
    /// <returns>The capacity.</returns>
    public static Capacity Scaled(int minUnits, int maxUnits, int targetUtilization = AutoScaling.DefaultTargetUtilization) =>
        new(minUnits) { AutoScaling = new AutoScaling(maxUnits, targetUtilization) };

    /// <summary>Describes fixed capacity.</summary>
    /// <param name="units">Capacity units, 1-40,000.</param>
    public static implicit operator Capacity(int units) => FromInt32(units);

    /// <summary>Describes fixed capacity.</summary>
    /// <param name="units">Capacity units, 1-40,000.</param>
    /// <returns>The capacity.</returns>
    public static Capacity FromInt32(int units) => new(units);
}
