using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>
/// What a stack costs a month before anything is stored or, on demand, requested.
/// Source: Amazon DynamoDB pricing, "Pricing for provisioned capacity".
/// </summary>
/// <param name="Table">Capacity of the table, replicas included.</param>
/// <param name="Index">Capacity of the indexes, replicas included.</param>
/// <param name="Alarms">Alarms, those included that Application Auto Scaling creates.</param>
public sealed record MonthlyCost(CostRange Table, CostRange Index, CostRange Alarms)
{
    /// <summary>AWS's average month.</summary>
    public const int HoursInMonth = 730;

    /// <summary>
    /// Alarms that Application Auto Scaling creates for one target-tracking policy of DynamoDB.
    /// Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with DynamoDB auto scaling".
    /// </summary>
    public const int AlarmsOfPolicy = 4;

    /// <summary>All of it.</summary>
    public CostRange Total => Table + Index + Alarms;

    /// <summary>Estimates the cost of a stack.</summary>
    /// <param name="basis">What it depends on.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>The cost; null if a price is not known.</returns>
    public static MonthlyCost? Estimate(CostBasis basis, PriceList prices)
    {
        if (basis.TableClass != TableClass.Standard || !basis.Regions.All(region => region is not null && prices.Regions.ContainsKey(region)))
        {
            return null;
        }

        var (table, index) = (CostRange.Zero, CostRange.Zero);
        foreach (var region in basis.Regions)
        {
            foreach (var target in basis.BillingMode == BillingMode.Provisioned ? basis.Targets : [])
            {
                var cost = CostOf(target, prices.Regions[region!]);
                (table, index) = target.IndexName is null ? (table + cost, index) : (table, index + cost);
            }
        }

        var scaled = basis.Targets.Count(target => target.Capacity.AutoScaling is not null);
        var alarms = ((scaled * AlarmsOfPolicy) + basis.AlarmMetrics) * prices.AlarmMetricMonth.Price;
        return new MonthlyCost(table, index, new CostRange(alarms, alarms));
    }

    private static CostRange CostOf(ThroughputTarget target, RegionPrices prices)
    {
        var unitMonth = HoursInMonth * (target.Operation == "Read" ? prices.ReadUnitHour : prices.WriteUnitHour);
        return new CostRange(target.Capacity.Units * unitMonth, target.Capacity.MaxUnits * unitMonth);
    }
}
