using SalesData.Infra.Pricing;

namespace SalesData.Cli.Capacity;

/// <summary>What the requests of a workload cost a month in USD. Storage and everything else comes on top, the same either way.</summary>
/// <param name="Provisioned">With provisioned capacity: at least, with the units for the average, and at most, with those for the peak.</param>
/// <param name="OnDemand">With on-demand capacity; null when its price is not known.</param>
/// <param name="BreakEven">Share of provisioned capacity in use, 0-1, from which it costs less; null when a price is not known.</param>
/// <param name="Date">Day on which the prices were last known to hold.</param>
internal sealed record CostComparison(CostRange Provisioned, decimal? OnDemand, decimal? BreakEven, string Date)
{
    private const int SecondsInMonth = MonthlyCost.HoursInMonth * 3600;

    /// <summary>The billing mode that costs less in any case; null when there is none.</summary>
    public string? Cheaper => OnDemand switch
    {
        { } onDemand when onDemand > Provisioned.High => "PROVISIONED",
        { } onDemand when onDemand < Provisioned.Low => "PAY_PER_REQUEST",
        _ => null,
    };

    /// <summary>How many times as much the other mode costs, at least and at most; null when neither costs less in any case.</summary>
    public CostRange? Factor => Cheaper switch
    {
        "PROVISIONED" => new CostRange(OnDemand!.Value / Provisioned.High, OnDemand.Value / Provisioned.Low),
        "PAY_PER_REQUEST" => new CostRange(Provisioned.Low / OnDemand!.Value, Provisioned.High / OnDemand.Value),
        _ => null,
    };

    /// <summary>
    /// Share of the time, 0-1, that capacity may be scaled up to its maximum for provisioned capacity to cost as much as on-demand
    /// capacity. Null when one of them costs less in any case.
    /// </summary>
    public decimal? TimeAtMaximum => OnDemand is { } onDemand && Cheaper is null && Provisioned.High > Provisioned.Low
        ? (onDemand - Provisioned.Low) / (Provisioned.High - Provisioned.Low)
        : null;

    /// <summary>Compares the billing modes.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>The comparison; null when the region has no price.</returns>
    public static CostComparison? Of(Workload workload, PriceList prices)
    {
        if (!prices.Regions.TryGetValue(workload.Region, out var region))
        {
            return null;
        }

        var need = CapacityNeed.Of(workload);
        var units = Provisioning.For(need, workload.TargetUtilization);
        var alarms = workload.Varies ? 4 * MonthlyCost.AlarmsOfPolicy * prices.AlarmMetricMonth.Price : 0;
        return new CostComparison(
            new CostRange(OfUnits(units.Select(unit => unit.Low), region) + alarms, OfUnits(units.Select(unit => unit.High), region) + alarms),
            OfRequests(need.Select(load => load.Average), region),
            CostReport.BreakEven(region.WriteUnitHour, region.MillionWrites),
            region.Date);
    }

    private static decimal OfUnits(PerDimension<long> units, RegionPrices prices) => MonthlyCost.HoursInMonth
        * (((units.TableRead + units.IndexRead) * prices.ReadUnitHour) + ((units.TableWrite + units.IndexWrite) * prices.WriteUnitHour));

    private static decimal? OfRequests(PerDimension<decimal> units, RegionPrices prices) => SecondsInMonth
        * (((units.TableRead + units.IndexRead) * prices.MillionReads) + ((units.TableWrite + units.IndexWrite) * prices.MillionWrites)) / 1_000_000;
}
