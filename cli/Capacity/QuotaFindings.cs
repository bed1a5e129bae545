using SalesData.Cli.Printing;

namespace SalesData.Cli.Capacity;

/// <summary>Quotas of a table, of an index and of the account that a workload exceeds. Source: Amazon DynamoDB Developer Guide, "Quotas".</summary>
internal static class QuotaFindings
{
    public static IEnumerable<CapacityFinding> Of(PerTarget<CapacityNeed> need, PerTarget<Provisioning> units) =>
    [
        .. need.Named().Zip(units.Named())
            .Where(pair => pair.Second.Value.High > Provisioning.Quota)
            .Select(pair => OfTarget(pair.First.Name, pair.First.Value, pair.Second.Value)),
        .. OfAccount("reads", units.Reads),
        .. OfAccount("writes", units.Writes),
    ];

    private static CapacityFinding OfTarget(string name, CapacityNeed load, Provisioning provisioned)
    {
        var throttles = load.Peak > Provisioning.Quota;
        var effect = throttles
            ? $"The load of {NumberFormat.Of(load.Peak)} units is throttled above them."
            : $"The load of {NumberFormat.Of(load.Peak)} units fits, with less headroom than asked for.";
        return new CapacityFinding(
            CapacityFindings.Quota,
            throttles,
            $"{name} need {NumberFormat.Of(provisioned.High)} units, and DynamoDB grants a table or an index {NumberFormat.Of(Provisioning.Quota)} unless its quota is "
            + $"raised, provisioned or on demand. {effect} The settings below stay within the quota.");
    }

    private static IEnumerable<CapacityFinding> OfAccount(string operations, IEnumerable<Provisioning> units) =>
        units.Sum(unit => unit.High) is var total and > Provisioning.AccountQuota
            ?
            [
                new CapacityFinding(
                    CapacityFindings.AccountQuota,
                    Throttles: false,
                    $"For {operations}, table and indexes need {NumberFormat.Of(total)} provisioned units together, and AWS grants an account {NumberFormat.Of(Provisioning.AccountQuota)} in a region, "
                    + "for all of its tables, unless that quota is raised: it refuses to provision more."),
            ]
            : [];
}
