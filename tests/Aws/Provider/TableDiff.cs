namespace SalesData.Tests.Aws.Provider;

/// <summary>Differences between the state of a table and its plan, as a preview shows them.</summary>
internal static class TableDiff
{
    public static IReadOnlyList<Change> Between(TableInputs state, TableInputs planned)
    {
        var indexes = IndexChanges.Between(state, planned);
        (string Property, object? Was, object? Wanted)[] simple =
        [
            ("name", state.Name, planned.Name),
            ("hashKey", state.HashKey, planned.HashKey),
            ("billingMode", state.BillingMode, planned.BillingMode),
            ("readCapacity", state.ReadCapacity, planned.ReadCapacity),
            ("writeCapacity", state.WriteCapacity, planned.WriteCapacity),
            ("onDemandThroughput", state.OnDemandThroughput, planned.OnDemandThroughput),
            ("ttl", state.Ttl, planned.Ttl),
            ("pointInTimeRecovery", state.PointInTimeRecovery, planned.PointInTimeRecovery),
            ("serverSideEncryption", state.ServerSideEncryption, planned.ServerSideEncryption),
            ("streamEnabled", state.StreamEnabled, planned.StreamEnabled),
            ("streamViewType", state.StreamViewType, planned.StreamViewType),
            ("tableClass", state.TableClass, planned.TableClass),
            ("deletionProtectionEnabled", state.DeletionProtectionEnabled, planned.DeletionProtectionEnabled),
            ("replicas", Sorted(state.Replicas), Sorted(planned.Replicas)),
            ("tags", Sorted(state.Tags), Sorted(planned.Tags)),
            ("warmThroughput", state.WarmThroughput, planned.WarmThroughput),
        ];
        return
        [
            .. simple.Select(item => new Change(item.Property, Json.Text(item.Was), Json.Text(item.Wanted), Replaces(item.Property, state, planned)))
                .Where(change => change.Was != change.Wanted),
            .. indexes.Shown,
        ];
    }

    // 1.1 name and hashKey; 1.2 warm throughput of the table lowered
    private static bool Replaces(string property, TableInputs state, TableInputs planned) => property switch
    {
        "name" or "hashKey" => true,
        "warmThroughput" => planned.WarmThroughput?.ReadUnitsPerSecond < state.WarmThroughput?.ReadUnitsPerSecond
            || planned.WarmThroughput?.WriteUnitsPerSecond < state.WarmThroughput?.WriteUnitsPerSecond,
        _ => false,
    };

    private static IEnumerable<ReplicaInputs> Sorted(IReadOnlyList<ReplicaInputs>? replicas) =>
        (replicas ?? []).OrderBy(replica => replica.RegionName, StringComparer.Ordinal);

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string>? tags) =>
        new((tags ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);
}
