using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Step 4 of an update (1.4): the one UpdateTable that mode, units, protection, ceilings, stream and index throughput share.</summary>
internal static class TableThroughputUpdate
{
    public static IEnumerable<AwsRequest> Requests(UpdateTable update, TableInputs state, TableInputs planned, IndexChanges indexes)
    {
        var capacity = state.BillingMode != planned.BillingMode || state.Units != planned.Units;
        var protection = state.DeletionProtectionEnabled != planned.DeletionProtectionEnabled;
        var ceilings = state.OnDemandThroughput != planned.OnDemandThroughput;
        var stream = state.StreamEnabled != planned.StreamEnabled;
        var throughputs = IndexThroughputs(planned, indexes);
        if (!capacity && !protection && !ceilings && !stream && throughputs.Count == 0)
        {
            yield break;
        }

        yield return update with
        {
            BillingMode = capacity ? planned.BillingMode : null,
            ProvisionedThroughput = capacity && planned.IsProvisioned ? Units(state, planned) : null,
            DeletionProtectionEnabled = protection ? planned.DeletionProtectionEnabled : null,
            OnDemandThroughput = ceilings ? planned.OnDemandThroughput?.ToRequest() : null, // block gone: nothing is put in
            StreamSpecification = stream ? Stream(planned) : null,
            GlobalSecondaryIndexUpdates = throughputs.Count > 0 ? throughputs : null,
        };
    }

    private static StreamSpecification Stream(TableInputs planned) =>
        planned.StreamEnabled == true ? new StreamSpecification(true, planned.StreamViewType) : new StreamSpecification(false);

    // 0 becomes 1 when coming from PAY_PER_REQUEST
    private static ProvisionedThroughput Units(TableInputs state, TableInputs planned) => state.IsProvisioned
        ? planned.Units
        : new ProvisionedThroughput(Math.Max(1, planned.Units.ReadCapacityUnits), Math.Max(1, planned.Units.WriteCapacityUnits));

    // PROVISIONED: capacities; PAY_PER_REQUEST: ceilings, but a removed block is not sent
    private static List<IndexUpdate> IndexThroughputs(TableInputs planned, IndexChanges indexes) => planned.IsProvisioned
        ? [.. indexes.Units.Select(index => new IndexUpdate { Update = new(index.Name) { ProvisionedThroughput = TableCreate.Units(index) } })]
        : [.. indexes.Ceilings.Where(index => index.OnDemandThroughput is not null)
            .Select(index => new IndexUpdate { Update = new(index.Name) { OnDemandThroughput = index.OnDemandThroughput!.ToRequest() } })];
}
