using System.Globalization;
using SalesData.Infra.Tables;

namespace SalesData.Cli.Capacity;

/// <summary>
/// Configuration of a stack for a workload, by full key and within the ranges that <c>Pulumi.yaml</c> states. All indexes have one
/// setting: what the busiest of them needs.
/// </summary>
internal static class StackSettings
{
    /// <summary>The namespace of the keys: the project's name.</summary>
    public const string Project = "sales-data";

    /// <summary>Provisioned capacity; it follows the load where that varies.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Provisioned(Workload workload)
    {
        var units = Provisioning.For(CapacityNeed.Of(workload), workload.TargetUtilization);
        return
        [
            Of("billingMode", BillingMode.Provisioned.Name),
            Of("readCapacity", units.TableRead.Low),
            Of("writeCapacity", units.TableWrite.Low),
            Of("indexReadCapacity", units.Indexes.Max(index => index.Read.Low)),
            Of("indexWriteCapacity", units.Indexes.Max(index => index.Write.Low)),
            .. workload.Varies ? Scaling(workload, units) : [Of("autoScaling", "false")],
        ];
    }

    /// <summary>On-demand capacity, which has no units to set.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OnDemand() =>
        [Of("billingMode", BillingMode.PayPerRequest.Name), Of("autoScaling", "false")];

    private static KeyValuePair<string, string>[] Scaling(Workload workload, PerTarget<Provisioning> units) =>
    [
        Of("autoScaling", "true"),
        Of("maxReadCapacity", units.TableRead.High),
        Of("maxWriteCapacity", units.TableWrite.High),
        Of("indexMaxReadCapacity", units.Indexes.Max(index => index.Read.High)),
        Of("indexMaxWriteCapacity", units.Indexes.Max(index => index.Write.High)),
        Of("targetUtilization", workload.TargetUtilization),
    ];

    private static KeyValuePair<string, string> Of(string key, long units) =>
        Of(key, Math.Min(units, Provisioning.Quota).ToString(CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string> Of(string key, string value) => new($"{Project}:{key}", value);
}
