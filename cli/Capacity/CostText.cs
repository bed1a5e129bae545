using SalesData.Cli.Printing;

namespace SalesData.Cli.Capacity;

/// <summary>What a workload costs, in words.</summary>
internal static class CostText
{
    public static IEnumerable<string> Of(CapacityPlan plan)
    {
        var region = plan.Workload.Region;
        if (plan.Cost is not { } cost)
        {
            yield return $"No estimate of the cost: there is no price of the region {region} here.";
            yield break;
        }

        var quota = plan.Units.Named().Any(units => units.Value.High > Provisioning.Quota) ? ", with the quota raised" : "";
        yield return $"Cost a month in {region}{quota}, prices {cost.Sources}; {(plan.Growth is [] ? "storage, recovery," : "recovery,")} backups, streams and traffic come on top:";
        yield return $"  provisioned  USD {NumberFormat.Range(NumberFormat.Money(cost.Provisioned.Low), NumberFormat.Money(cost.Provisioned.High))}"
            + (plan.Workload.Varies ? ", alarms of auto scaling included" : "");
        yield return $"  on demand    USD {NumberFormat.Money(cost.OnDemand)}";
        yield return $"{Verdict(cost)} In general, provisioned capacity costs less once more than {NumberFormat.Percent(cost.BreakEven)} of it is used on average.";
    }

    private static string Verdict(CostComparison cost)
    {
        if (cost.Factor is { } factor)
        {
            var name = cost.Cheaper == "PROVISIONED" ? "Provisioned" : "On-demand";
            return $"{name} capacity costs less, by a factor of {NumberFormat.Range(NumberFormat.Factor(factor.Low), NumberFormat.Factor(factor.High))}.";
        }

        return cost.TimeAtMaximum is { } share
            ? $"Provisioned capacity costs less while it is scaled up to its maxima for less than {NumberFormat.Percent(share)} of the time, "
                + "and on-demand capacity above."
            : "Both cost the same.";
    }
}
