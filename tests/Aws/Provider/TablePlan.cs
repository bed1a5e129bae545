using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>
/// What the provider plans: the program's inputs with the meaning of "not written" (1.1), with the state's value wherever a difference
/// is silenced (1.2) or ignored by the bridge (1.9). Every member of the result is set.
/// </summary>
internal static class TablePlan
{
    private static readonly TableInputs Nothing = new() { Name = "", HashKey = "" };

    public static TableInputs Of(TableInputs inputs, TableInputs? existing, IReadOnlyList<string> ignored)
    {
        var state = existing ?? Nothing;
        var planned = inputs with
        {
            BillingMode = inputs.BillingMode ?? BillingModes.Provisioned,
            TableClass = inputs.TableClass ?? "STANDARD",
            ReadCapacity = inputs.ReadCapacity ?? state.ReadCapacity ?? 0,
            WriteCapacity = inputs.WriteCapacity ?? state.WriteCapacity ?? 0,
            Attributes = inputs.Attributes ?? state.Attributes ?? [],
            GlobalSecondaryIndexes = Indexes(inputs, state),
            OnDemandThroughput = Ceilings(inputs.OnDemandThroughput, state.OnDemandThroughput, silenced: true), // 1.1 absent: removed
            Ttl = Ttl(inputs.Ttl, state.Ttl),
            PointInTimeRecovery = Recovery(inputs.PointInTimeRecovery, state.PointInTimeRecovery),
            ServerSideEncryption = Encryption(inputs.ServerSideEncryption, state.ServerSideEncryption),
            StreamEnabled = inputs.StreamEnabled ?? false,
            StreamViewType = inputs.StreamViewType ?? state.StreamViewType ?? "",
            DeletionProtectionEnabled = inputs.DeletionProtectionEnabled ?? false,
            Replicas = [.. (inputs.Replicas ?? []).Select(replica => Replica(replica, state.Replica(replica.RegionName)))],
            Tags = inputs.Tags ?? new Dictionary<string, string>(),
            WarmThroughput = Warm(inputs.WarmThroughput, state.WarmThroughput),
        };
        return existing is null ? planned : WithIgnored(planned, existing, ignored);
    }

    // 1.9 the bridge drops differences under a literal name; a path with [*] is none
    private static TableInputs WithIgnored(TableInputs planned, TableInputs state, IReadOnlyList<string> ignored) => ignored.Aggregate(
        planned,
        (current, name) => name switch
        {
            "readCapacity" => current with { ReadCapacity = state.ReadCapacity },
            "writeCapacity" => current with { WriteCapacity = state.WriteCapacity },
            "replicas" => current with { Replicas = state.Replicas },
            "globalSecondaryIndexes" => current with { GlobalSecondaryIndexes = state.GlobalSecondaryIndexes },
            _ => current,
        });

    // 1.1 the whole list: absent stays, and taking the last index out does nothing
    private static IReadOnlyList<IndexInputs> Indexes(TableInputs inputs, TableInputs state) => inputs.GlobalSecondaryIndexes is { Count: > 0 } indexes
        ? [.. indexes.Select(index => Index(index, state.Index(index.Name)))]
        : state.GlobalSecondaryIndexes ?? [];

    private static IndexInputs Index(IndexInputs index, IndexInputs? state) => index with
    {
        ReadCapacity = index.ReadCapacity ?? state?.ReadCapacity ?? 0,
        WriteCapacity = index.WriteCapacity ?? state?.WriteCapacity ?? 0,
        OnDemandThroughput = Ceilings(index.OnDemandThroughput, state?.OnDemandThroughput, silenced: false), // 1.2 compared exactly
    };

    // 1.1 an unset member stays while the block is there; 1.2 -1 against 0 is dropped while the block itself stays
    private static CeilingInputs? Ceilings(CeilingInputs? block, CeilingInputs? state, bool silenced)
    {
        int Member(int? written, int? present) =>
            silenced && written == -1 && present == 0 ? 0 : written ?? present ?? 0;

        return block is null ? null : new CeilingInputs
        {
            MaxReadRequestUnits = Member(block.MaxReadRequestUnits, state?.MaxReadRequestUnits),
            MaxWriteRequestUnits = Member(block.MaxWriteRequestUnits, state?.MaxWriteRequestUnits),
        };
    }

    // 1.1 block missing: stays; name missing: removed. 1.2 "" in state and a name in the program, not enabled: dropped
    private static TtlInputs Ttl(TtlInputs? block, TtlInputs? state)
    {
        var present = state ?? new TtlInputs { Enabled = false, AttributeName = "" };
        if (block is null)
        {
            return present;
        }

        var planned = new TtlInputs { Enabled = block.Enabled ?? false, AttributeName = block.AttributeName ?? "" };
        return planned.Enabled == false && present.AttributeName is null or "" && present.Enabled != true
            ? planned with { AttributeName = "" }
            : planned;
    }

    // 1.1 block and period missing: stay; 1.2 off to off, and the period while off: dropped
    private static RecoveryInputs Recovery(RecoveryInputs? block, RecoveryInputs? state)
    {
        var present = state ?? new RecoveryInputs(false);
        return block switch
        {
            null or { Enabled: false } when !present.Enabled => present,
            null => present,
            { Enabled: false } when block.RecoveryPeriodInDays is not null =>
                throw RefusedException.NotMeasured("1.4", "turning point in time recovery off with a period written beside it"),
            { Enabled: false } => block,
            _ => block with { RecoveryPeriodInDays = block.RecoveryPeriodInDays ?? present.RecoveryPeriodInDays },
        };
    }

    // 1.1 block and key missing: stay; 1.2 off to off: dropped
    private static EncryptionInputs? Encryption(EncryptionInputs? block, EncryptionInputs? state) => block switch
    {
        null => state,
        { Enabled: false } => state is { Enabled: true } ? block : state,
        _ => block with { KmsKeyArn = block.KmsKeyArn ?? state?.KmsKeyArn ?? "" },
    };

    private static ReplicaInputs Replica(ReplicaInputs replica, ReplicaInputs? state) => new(replica.RegionName)
    {
        PropagateTags = replica.PropagateTags ?? false,
        PointInTimeRecovery = replica.PointInTimeRecovery ?? false,
        DeletionProtectionEnabled = replica.DeletionProtectionEnabled ?? state?.DeletionProtectionEnabled ?? false,
        KmsKeyArn = replica.KmsKeyArn ?? state?.KmsKeyArn ?? "",
    };

    private static WarmInputs? Warm(WarmInputs? block, WarmInputs? state) => block is null ? state : new WarmInputs
    {
        ReadUnitsPerSecond = block.ReadUnitsPerSecond ?? state?.ReadUnitsPerSecond ?? 0,
        WriteUnitsPerSecond = block.WriteUnitsPerSecond ?? state?.WriteUnitsPerSecond ?? 0,
    };
}
