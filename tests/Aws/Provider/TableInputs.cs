using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Properties of a Table: what a program writes, and with every member set, what the state has. Null means not written.</summary>
internal sealed record TableInputs
{
    public required string Name { get; init; }
    public required string HashKey { get; init; }
    public string? BillingMode { get; init; }
    public int? ReadCapacity { get; init; }
    public int? WriteCapacity { get; init; }
    public IReadOnlyList<AttributeInputs>? Attributes { get; init; }
    public IReadOnlyList<IndexInputs>? GlobalSecondaryIndexes { get; init; }
    public CeilingInputs? OnDemandThroughput { get; init; }
    public TtlInputs? Ttl { get; init; }
    public RecoveryInputs? PointInTimeRecovery { get; init; }
    public EncryptionInputs? ServerSideEncryption { get; init; }
    public bool? StreamEnabled { get; init; }
    public string? StreamViewType { get; init; }
    public string? TableClass { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public IReadOnlyList<ReplicaInputs>? Replicas { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public WarmInputs? WarmThroughput { get; init; }

    public bool IsProvisioned => BillingMode is null or BillingModes.Provisioned;

    public ProvisionedThroughput Units => new(ReadCapacity ?? 0, WriteCapacity ?? 0);

    public IReadOnlyList<AttributeDefinition> AttributeDefinitions() =>
        [.. (Attributes ?? []).Select(attribute => new AttributeDefinition(attribute.Name, attribute.Type))];

    public IndexInputs? Index(string name) => (GlobalSecondaryIndexes ?? []).FirstOrDefault(index => index.Name == name);

    public ReplicaInputs? Replica(string region) => (Replicas ?? []).FirstOrDefault(replica => replica.RegionName == region);
}

internal sealed record AttributeInputs(string Name, string Type);

internal sealed record KeyInputs(string AttributeName, string KeyType);

internal sealed record IndexInputs(string Name, string ProjectionType)
{
    public string? HashKey { get; init; }
    public string? RangeKey { get; init; }
    public IReadOnlyList<KeyInputs>? KeySchemas { get; init; }
    public IReadOnlyList<string>? NonKeyAttributes { get; init; }
    public int? ReadCapacity { get; init; }
    public int? WriteCapacity { get; init; }
    public CeilingInputs? OnDemandThroughput { get; init; }

    public ProvisionedThroughput Units => new(ReadCapacity ?? 0, WriteCapacity ?? 0);

    /// <summary>The key parts, in whichever form they are written.</summary>
    public IReadOnlyList<KeyPart> Key() => KeySchemas is { Count: > 0 } parts
        ? [.. parts.Select(part => new KeyPart(part.AttributeName, part.KeyType))]
        : [.. new[] { (HashKey, "HASH"), (RangeKey, "RANGE") }.Where(part => part.Item1 is not null).Select(part => new KeyPart(part.Item1!, part.Item2))];
}

internal sealed record CeilingInputs
{
    public int? MaxReadRequestUnits { get; init; }
    public int? MaxWriteRequestUnits { get; init; }

    // 1.3 members that are not 0, so -1 is sent
    public OnDemandThroughput ToRequest() => new(NonZero(MaxReadRequestUnits), NonZero(MaxWriteRequestUnits));

    private static int? NonZero(int? member) => member is 0 ? null : member;
}

internal sealed record TtlInputs
{
    public bool? Enabled { get; init; }
    public string? AttributeName { get; init; }
}

internal sealed record RecoveryInputs(bool Enabled)
{
    public int? RecoveryPeriodInDays { get; init; }
}

internal sealed record EncryptionInputs(bool Enabled)
{
    public string? KmsKeyArn { get; init; }

    // 1.3 {false}, {true} or {true, KMS, key}
    public SseSpecification ToRequest() =>
        Enabled && KmsKeyArn is { Length: > 0 } key ? new SseSpecification(true, "KMS", key) : new SseSpecification(Enabled);
}

internal sealed record ReplicaInputs(string RegionName)
{
    public bool? PropagateTags { get; init; }
    public bool? PointInTimeRecovery { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public string? KmsKeyArn { get; init; }
}

internal sealed record WarmInputs
{
    public int? ReadUnitsPerSecond { get; init; }
    public int? WriteUnitsPerSecond { get; init; }
}
