using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>
/// What a stack costs a month before anything is stored or, on demand, requested.
/// Source: Amazon DynamoDB pricing, "Pricing for provisioned capacity", and Amazon CloudWatch pricing.
/// </summary>
/// <param name="Parts">The parts that are not free, replicas included.</param>
public sealed record MonthlyCost(IReadOnlyList<CostPart> Parts)
{
    /// <summary>AWS's average month.</summary>
    public const int HoursInMonth = 730;

    /// <summary>
    /// Alarms that Application Auto Scaling creates for one target-tracking policy of DynamoDB.
    /// Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with DynamoDB auto scaling".
    /// </summary>
    public const int AlarmsOfPolicy = 4;

    /// <summary>All of it.</summary>
    public CostRange Total => Parts.Aggregate(CostRange.Zero, (sum, part) => sum + part.Cost);

    /// <summary>Estimates the cost of a stack.</summary>
    /// <param name="basis">What it depends on.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>The cost; null if a price is not known.</returns>
    public static MonthlyCost? Estimate(CostBasis basis, PriceList prices)
    {
        var regions = basis.Regions.Select(region => prices.Of(region, basis.TableClass)).ToList();
        if (regions.Contains(null))
        {
            return null;
        }

        return new MonthlyCost(
        [
            .. basis.Provisioned ? Capacities(basis, regions.OfType<ClassPrices>().ToList()) : [],
            .. Watching(basis, prices).Select(part => new CostPart(part.Name, new CostRange(part.Count * part.Price.Usd, part.Count * part.Price.Usd))),
        ]);
    }

    /// <summary>What watches the table: how many of each, and the price of one for a month.</summary>
    internal static IEnumerable<(string Name, int Count, Price Price)> Watching(CostBasis basis, PriceList prices) =>
        new (string Name, int Count, Price Price)[]
        {
            ("alarms", basis.AlarmMetrics + basis.ScalingAlarms, prices.AlarmMetricMonth),
            ("dashboard", basis.Dashboards, prices.DashboardMonth),
            ("insights", basis.InsightsRules, prices.InsightsRuleMonth),
        }.Where(part => part.Count > 0);

    private static IEnumerable<CostPart> Capacities(CostBasis basis, IReadOnlyList<ClassPrices> regions)
    {
        yield return new CostPart("table", CostOf(basis.Targets.Where(target => target.IndexName is null), regions));
        foreach (var index in basis.Indexes)
        {
            yield return new CostPart(index.Definition.Name, CostOf(basis.Targets.Where(target => target.IndexName == index.Name), regions));
        }
    }

    /// <summary>Every region with a copy has the same capacity; a replicated write costs as much as another.</summary>
    private static CostRange CostOf(IEnumerable<ThroughputTarget> targets, IReadOnlyList<ClassPrices> regions) =>
        targets.SelectMany(target => regions.Select(prices => CostOf(target, prices))).Aggregate(CostRange.Zero, (sum, cost) => sum + cost);

    private static CostRange CostOf(ThroughputTarget target, ClassPrices prices)
    {
        var unitMonth = HoursInMonth * (target.Operation == "Read" ? prices.ReadUnitHour : prices.WriteUnitHour).Usd;
        return new CostRange(target.Capacity.Units * unitMonth, target.Capacity.MaxUnits * unitMonth);
    }
}
