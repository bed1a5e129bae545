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

    /// <summary>
    /// Maximum request units a second for <see cref="BillingMode.PayPerRequest"/>, 1-40,000; 0 (default) for no maximum.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB maximum throughput for on-demand tables".
    /// </summary>
    public int MaxRequestUnits { get; init; }

    /// <summary>Maximum of the provisioned capacity in units; equal to <see cref="Units"/> when capacity is fixed.</summary>
    public int MaxUnits => AutoScaling?.MaxUnits ?? Units;

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
