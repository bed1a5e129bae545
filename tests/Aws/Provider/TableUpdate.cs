using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Requests of a table's update, in order (1.4). The waits after each are over when the next is sent; none is repeated.</summary>
internal static class TableUpdate
{
    public static IEnumerable<Call> Calls(string region, TableInputs state, TableInputs planned)
    {
        var update = new UpdateTable(region, planned.Name);
        var indexes = IndexChanges.Between(state, planned);
        IEnumerable<IEnumerable<AwsRequest>> steps =
        [
            Tags(region, state, planned),
            indexes.Removed.Concat(indexes.Rebuilt).Select(index => update with { GlobalSecondaryIndexUpdates = [new() { Delete = index.Name }] }), // 1
            When(state.TableClass != planned.TableClass, () => update with { TableClass = planned.TableClass }), // 2
            View(update, state, planned), // 3
            TableThroughputUpdate.Requests(update, state, planned, indexes), // 4
            indexes.Added.Concat(indexes.Rebuilt).Select(index => NewIndex(update, planned, index)), // 6
            When(state.ServerSideEncryption != planned.ServerSideEncryption, () => EncryptionRequest(region, update, planned)), // 7
            When(state.Ttl != planned.Ttl, () => new UpdateTimeToLive(
                region, planned.Name, planned.Ttl!.AttributeName ?? "", planned.Ttl.Enabled == true)), // 8
        ];
        foreach (var request in steps.SelectMany(step => step))
        {
            yield return new Call(request);
        }

        foreach (var call in InlineReplicas.Update(region, state, planned))
        {
            yield return call; // 9 and 10
        }

        if (state.PointInTimeRecovery != planned.PointInTimeRecovery)
        {
            yield return new Call(Recovery(region, planned.Name, planned.PointInTimeRecovery!)); // 11
        }

        if (state.WarmThroughput != planned.WarmThroughput && planned.WarmThroughput is { } warm)
        {
            yield return new Call(update with // 12
            {
                WarmThroughput = new WarmThroughput(warm.ReadUnitsPerSecond ?? 0, warm.WriteUnitsPerSecond ?? 0),
            });
        }
    }

    // 1.3 step 3: days if > 0
    public static UpdateContinuousBackups Recovery(string region, string table, RecoveryInputs recovery) =>
        new(region, table, recovery.Enabled, recovery is { Enabled: true, RecoveryPeriodInDays: > 0 } ? recovery.RecoveryPeriodInDays : null);

    // 1.4 step 0: before everything else
    private static IEnumerable<AwsRequest> Tags(string region, TableInputs state, TableInputs planned) =>
        TagChanges.Requests(region, planned.Name, state.Tags, planned.Tags);

    private static IEnumerable<AwsRequest> When(bool condition, Func<AwsRequest> request)
    {
        if (condition)
        {
            yield return request();
        }
    }

    // 1.4 step 3: off, wait, on with the new view
    private static IEnumerable<AwsRequest> View(UpdateTable update, TableInputs state, TableInputs planned)
    {
        if (state.StreamEnabled == true && planned.StreamEnabled == true && state.StreamViewType != planned.StreamViewType)
        {
            yield return update with { StreamSpecification = new StreamSpecification(false) };
            yield return update with { StreamSpecification = new StreamSpecification(true, planned.StreamViewType) };
        }
    }

    // 1.4 step 6: each with all AttributeDefinitions
    private static UpdateTable NewIndex(UpdateTable update, TableInputs planned, IndexInputs index) => update with
    {
        AttributeDefinitions = planned.AttributeDefinitions(),
        GlobalSecondaryIndexUpdates = [new() { Create = TableCreate.Definition(index, planned.IsProvisioned) }],
    };

    // 1.4 step 7: with replicas and a key, an Update for each replica that has a key, and for the own region
    private static UpdateTable EncryptionRequest(string region, UpdateTable update, TableInputs planned)
    {
        var key = planned.ServerSideEncryption is { Enabled: true, KmsKeyArn: { Length: > 0 } arn } ? arn : null;
        var withKey = (planned.Replicas ?? []).Where(replica => replica.KmsKeyArn is { Length: > 0 })
            .Select(replica => new ReplicaUpdate("Update", replica.RegionName) { KMSMasterKeyId = replica.KmsKeyArn });
        return update with
        {
            SSESpecification = planned.ServerSideEncryption?.ToRequest(),
            ReplicaUpdates = key is null || planned.Replicas is not { Count: > 0 }
                ? null
                : [.. withKey, new ReplicaUpdate("Update", region) { KMSMasterKeyId = key }],
        };
    }
}
