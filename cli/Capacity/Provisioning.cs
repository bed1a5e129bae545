namespace SalesData.Cli.Capacity;

/// <summary>Capacity units to provision, whatever the quota. See <see cref="StackSettings"/> for what a stack can be given of them.</summary>
/// <param name="Low">For the average.</param>
/// <param name="High">For the peak; equal to <paramref name="Low"/> where the load does not vary.</param>
internal sealed record Provisioning(long Low, long High)
{
    /// <summary>Units that a table or an index is granted unless its quota is raised. Source: Amazon DynamoDB Developer Guide, "Quotas".</summary>
    public const int Quota = 40_000;

    /// <summary>
    /// Read units, and write units, that an account is granted for all tables and indexes of a region unless its quota is raised.
    /// Source: Amazon DynamoDB Developer Guide, "Quotas".
    /// </summary>
    public const int AccountQuota = 80_000;

    /// <summary>Enough for a load at the target utilization, and for an index never fewer write units than for the table.</summary>
    /// <param name="need">The load.</param>
    /// <param name="targetUtilization">Share of the capacity to have in use, in percent.</param>
    public static PerTarget<Provisioning> For(PerTarget<CapacityNeed> need, int targetUtilization)
    {
        var units = Exactly(need, targetUtilization);
        var table = units.TableWrite;
        return units with
        {
            Indexes = [.. units.Indexes.Select(index => index with { Write = new Provisioning(Math.Max(table.Low, index.Write.Low), Math.Max(table.High, index.Write.High)) })],
        };
    }

    /// <summary>Enough for a load at the target utilization.</summary>
    /// <param name="need">The load.</param>
    /// <param name="targetUtilization">Share of the capacity to have in use, in percent.</param>
    public static PerTarget<Provisioning> Exactly(PerTarget<CapacityNeed> need, int targetUtilization) =>
        need.Select(load => new Provisioning(Units(load.Average, targetUtilization), Units(load.Peak, targetUtilization)));

    private static long Units(decimal load, int targetUtilization) => Math.Max(1, (long)Math.Ceiling(load * 100 / targetUtilization));
}
