using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Arguments of <c>TableReplica</c> (1.7).</summary>
internal sealed record TableReplicaInputs
{
    public required string GlobalTableArn { get; init; }
    public required string Region { get; init; }
    public string? Arn { get; init; }
    public string? KmsKeyArn { get; init; }
    public string? TableClassOverride { get; init; }
    public bool? PointInTimeRecovery { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public string MainRegion => GlobalTableArn.Split(':') is [_, _, _, var region, _, _]
        ? region
        : throw RefusedException.Provider($"globalTableArn is not an ARN: {GlobalTableArn}");

    public string Table => GlobalTableArn.Split('/')[^1];
}

/// <summary><c>aws:dynamodb/tableReplica:TableReplica</c> (1.7).</summary>
internal sealed class TableReplicaType : ResourceType
{
    // 1.7 each change replaces; a change of region is not in the reference and treated the same
    private static readonly string[] Replacing = ["globalTableArn", "kmsKeyArn", "tableClassOverride", "region"];

    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored)
    {
        var (state, written) = (Json.Read<TableReplicaInputs>(outputs), Json.Read<TableReplicaInputs>(inputs));
        if ((state.PointInTimeRecovery == true && written.PointInTimeRecovery is null)
            || (state.DeletionProtectionEnabled == true && written.DeletionProtectionEnabled is null))
        {
            throw RefusedException.NotMeasured("1.7", "recovery or protection of a TableReplica left out after it was on");
        }

        return Json.Differences(Comparable(state), Comparable(written), ignored, Replacing);
    }

    public override IEnumerable<Call> Create(string region, JsonObject inputs)
    {
        var replica = Json.Read<TableReplicaInputs>(inputs);
        yield return new Call(Request(replica, new ReplicaUpdate("Create", replica.Region)
        {
            KMSMasterKeyId = replica.KmsKeyArn,
            TableClassOverride = replica.TableClassOverride,
        }));
        foreach (var call in Settings(new TableReplicaInputs { GlobalTableArn = "", Region = "" }, replica))
        {
            yield return call;
        }
    }

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored) =>
        Settings(Json.Read<TableReplicaInputs>(outputs), Json.Read<TableReplicaInputs>(inputs));

    public override IEnumerable<Call> Delete(string region, JsonObject outputs)
    {
        var replica = Json.Read<TableReplicaInputs>(outputs);
        yield return new Call(Request(replica, new ReplicaUpdate("Delete", replica.Region)));
    }

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs)
    {
        var replica = Json.Read<TableReplicaInputs>(inputs);
        if (account.Find(replica.Region, replica.Table) is not { } table || table.ReplicaOf != replica.MainRegion)
        {
            return null;
        }

        var read = replica with
        {
            PointInTimeRecovery = table.RecoveryDays is not null,
            DeletionProtectionEnabled = table.DeletionProtection,
            Tags = table.Tags,
        };
        return new ReadResult(Json.Write(read), Json.Write(read with { Arn = table.Arn }));
    }

    public override string? ImportId(Account account, JsonObject inputs)
    {
        var replica = Json.Read<TableReplicaInputs>(inputs);
        return $"{replica.Table}:{replica.MainRegion}";
    }

    // 1.7 then tags, recovery, protection, in the replica's region
    private static IEnumerable<Call> Settings(TableReplicaInputs state, TableReplicaInputs wanted)
    {
        foreach (var request in TagChanges.Requests(wanted.Region, wanted.Table, state.Tags, wanted.Tags))
        {
            yield return new Call(request);
        }

        if (wanted.PointInTimeRecovery is { } recovery && recovery != (state.PointInTimeRecovery ?? false))
        {
            yield return new Call(new UpdateContinuousBackups(wanted.Region, wanted.Table, recovery));
        }

        if (wanted.DeletionProtectionEnabled is { } protection && protection != (state.DeletionProtectionEnabled ?? false))
        {
            yield return new Call(new UpdateTable(wanted.Region, wanted.Table) { DeletionProtectionEnabled = protection });
        }
    }

    private static JsonObject Comparable(TableReplicaInputs replica) => Json.Write(replica with
    {
        Arn = null,
        PointInTimeRecovery = replica.PointInTimeRecovery ?? false,
        DeletionProtectionEnabled = replica.DeletionProtectionEnabled ?? false,
        Tags = (replica.Tags ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableSortedDictionary(),
    });

    private static UpdateTable Request(TableReplicaInputs replica, ReplicaUpdate update) =>
        new(replica.MainRegion, replica.Table) { ReplicaUpdates = [update] };
}
