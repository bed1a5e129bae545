using System.Collections.Immutable;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Requests for the table's own property <c>replicas</c> (1.3 steps 4 to 6, 1.4 steps 9 and 10).</summary>
internal static class InlineReplicas
{
    public static IEnumerable<Call> Create(string region, string table, ReplicaInputs replica)
    {
        var key = replica.KmsKeyArn is { Length: > 0 } arn ? arn : null;
        // 1.3 "already exist" is answered by an Update, so an existing replica is adopted
        yield return new Call(Request(region, table, new ReplicaUpdate("Create", replica.RegionName) { KMSMasterKeyId = key }))
        {
            IfExists = Request(region, table, new ReplicaUpdate("Update", replica.RegionName) { KMSMasterKeyId = key }),
        };
        yield return Recovery(table, replica); // 1.3 step 5: also false
        yield return Protection(table, replica);
    }

    public static IEnumerable<Call> Update(string region, TableInputs state, TableInputs planned)
    {
        var wanted = planned.Replicas ?? [];
        foreach (var removed in (state.Replicas ?? []).Where(replica => planned.Replica(replica.RegionName) is null))
        {
            yield return Delete(region, planned.Name, removed.RegionName);
        }

        foreach (var replica in wanted)
        {
            foreach (var call in Update(region, planned.Name, state.Replica(replica.RegionName), replica))
            {
                yield return call;
            }
        }

        // 1.4 step 10: when replicas or tags changed
        if (TableDiff.Between(state, planned).Any(change => change.Property is "replicas" or "tags"))
        {
            foreach (var call in PropagateTags(planned))
            {
                yield return call;
            }
        }
    }

    // 1.3 step 6
    public static IEnumerable<Call> PropagateTags(TableInputs planned) => planned.Tags is { Count: > 0 } tags
        ? (planned.Replicas ?? []).Where(replica => replica.PropagateTags == true)
            .Select(replica => new Call(new TagResource(replica.RegionName, planned.Name, tags.ToImmutableSortedDictionary())))
        : [];

    public static Call Delete(string region, string table, string replica) =>
        new(Request(region, table, new ReplicaUpdate("Delete", replica)));

    private static IEnumerable<Call> Update(string region, string table, ReplicaInputs? state, ReplicaInputs replica)
    {
        if (state is null || state.KmsKeyArn != replica.KmsKeyArn)
        {
            // key changed: Delete then Create
            return [.. state is null ? [] : new[] { Delete(region, table, replica.RegionName) }, .. Create(region, table, replica)];
        }

        // recovery or else protection of the same region, not both in one run
        return state.PointInTimeRecovery != replica.PointInTimeRecovery ? [Recovery(table, replica)]
            : state.DeletionProtectionEnabled != replica.DeletionProtectionEnabled ? [Protection(table, replica)]
            : [];
    }

    private static Call Recovery(string table, ReplicaInputs replica) =>
        new(new UpdateContinuousBackups(replica.RegionName, table, replica.PointInTimeRecovery == true));

    private static Call Protection(string table, ReplicaInputs replica) =>
        new(new UpdateTable(replica.RegionName, table) { DeletionProtectionEnabled = replica.DeletionProtectionEnabled == true });

    private static UpdateTable Request(string region, string table, ReplicaUpdate update) => new(region, table) { ReplicaUpdates = [update] };
}
