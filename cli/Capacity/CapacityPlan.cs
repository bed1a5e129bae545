using SalesData.Infra.Pricing;

namespace SalesData.Cli.Capacity;

/// <summary>Everything that can be said about a workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Need">Units a second that it takes.</param>
/// <param name="Units">Capacity units to provision for it.</param>
/// <param name="LargestCategory">What the largest category takes.</param>
/// <param name="Findings">What would be throttled, and what else there is to know.</param>
/// <param name="Cost">What it costs; null when the region has no price.</param>
/// <param name="Growth">The bill as orders add up; empty when the region has no price or nothing is kept.</param>
internal sealed record CapacityPlan(
    Workload Workload,
    PerTarget<CapacityNeed> Need,
    PerTarget<Provisioning> Units,
    LargestCategory LargestCategory,
    IReadOnlyList<CapacityFinding> Findings,
    CostComparison? Cost,
    IReadOnlyList<MonthOfBill> Growth)
{
    public static CapacityPlan Of(Workload workload, PriceList prices)
    {
        var need = CapacityNeed.Of(workload);
        var cost = CostComparison.Of(workload, prices);
        return new CapacityPlan(
            workload,
            need,
            Provisioning.For(need, workload.TargetUtilization),
            LargestCategory.Of(workload),
            Capacity.CapacityFindings.Of(workload),
            cost,
            cost is null ? [] : MonthOfBill.Months(workload, cost, prices.Regions[workload.Region]));
    }
}
