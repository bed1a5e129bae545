using SalesData.Infra.Pricing;
using SalesData.Infra.Tables;

namespace SalesData.Cli.Capacity;

/// <summary>What the requests of a workload cost a month in USD. Storage and everything else comes on top, the same either way.</summary>
/// <param name="Provisioned">With provisioned capacity: at least, with the units for the average, and at most, with those for the peak.</param>
/// <param name="OnDemand">With on-demand capacity.</param>
/// <param name="BreakEven">Share of provisioned capacity in use, 0-1, from which it costs less.</param>
/// <param name="Sources">How old the prices are.</param>
internal sealed record CostComparison(CostRange Provisioned, decimal OnDemand, decimal BreakEven, PriceSources Sources)
{
    internal const int SecondsInMonth = MonthlyCost.HoursInMonth * 3600;

    /// <summary>The billing mode that costs less in any case; null when there is none.</summary>
    public string? Cheaper => OnDemand > Provisioned.High ? "PROVISIONED" : OnDemand < Provisioned.Low ? "PAY_PER_REQUEST" : null;

    /// <summary>How many times as much the other mode costs, at least and at most; null when neither costs less in any case.</summary>
    public CostRange? Factor => Cheaper switch
    {
        "PROVISIONED" => new CostRange(OnDemand / Provisioned.High, OnDemand / Provisioned.Low),
        "PAY_PER_REQUEST" => new CostRange(Provisioned.Low / OnDemand, Provisioned.High / OnDemand),
        _ => null,
    };

    /// <summary>
    /// Share of the time, 0-1, that capacity may be scaled up to its maximum for provisioned capacity to cost as much as on-demand
    /// capacity. Null when one of them costs less in any case.
    /// </summary>
    public decimal? TimeAtMaximum => Cheaper is null && Provisioned.High > Provisioned.Low
        ? (OnDemand - Provisioned.Low) / (Provisioned.High - Provisioned.Low)
        : null;

    /// <summary>Compares the billing modes.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>The comparison; null when the region has no price.</returns>
    public static CostComparison? Of(Workload workload, PriceList prices)
    {
        if (prices.Of(workload.Region, TableClass.Standard) is not { } region)
        {
            return null;
        }

        var need = CapacityNeed.Of(workload);
        var units = Provisioning.For(need, workload.TargetUtilization);
        var alarms = workload.Varies ? need.Named().Count * MonthlyCost.AlarmsOfPolicy * prices.AlarmMetricMonth.Usd : 0;
        return new CostComparison(
            new CostRange(OfUnits(units.Select(unit => unit.Low), region) + alarms, OfUnits(units.Select(unit => unit.High), region) + alarms),
            OfRequests(need.Select(load => load.Average), region),
            CostReport.BreakEven(region.WriteUnitHour, region.MillionWrites),
            PriceSources.Of(Used(region)));
    }

    private static decimal OfUnits(PerTarget<long> units, ClassPrices prices) =>
        MonthlyCost.HoursInMonth * ((units.Reads.Sum() * prices.ReadUnitHour.Usd) + (units.Writes.Sum() * prices.WriteUnitHour.Usd));

    private static decimal OfRequests(PerTarget<decimal> units, ClassPrices prices) =>
        SecondsInMonth * ((units.Reads.Sum() * prices.MillionReads.Usd) + (units.Writes.Sum() * prices.MillionWrites.Usd)) / 1_000_000;

    private static IEnumerable<(string Name, Price Price)> Used(ClassPrices prices) =>
    [
        ("provisioned capacity", prices.ReadUnitHour),
        ("provisioned capacity", prices.WriteUnitHour),
        ("on-demand requests", prices.MillionReads),
        ("on-demand requests", prices.MillionWrites),
    ];
}
