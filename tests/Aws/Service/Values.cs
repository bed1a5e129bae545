namespace SalesData.Tests.Aws.Service;

internal static class BillingModes
{
    public const string Provisioned = "PROVISIONED";
    public const string OnDemand = "PAY_PER_REQUEST";
}

internal static class StreamViews
{
    public const string Both = "NEW_AND_OLD_IMAGES";
}

internal sealed record ProvisionedThroughput(int ReadCapacityUnits, int WriteCapacityUnits)
{
    public static ProvisionedThroughput None { get; } = new(0, 0);

    public bool IsBelow(ProvisionedThroughput other) =>
        ReadCapacityUnits < other.ReadCapacityUnits || WriteCapacityUnits < other.WriteCapacityUnits;
}

/// <summary>Ceilings; an absent member has no ceiling.</summary>
internal sealed record OnDemandThroughput(int? MaxReadRequestUnits, int? MaxWriteRequestUnits)
{
    public IEnumerable<int> Members() => new[] { MaxReadRequestUnits, MaxWriteRequestUnits }.OfType<int>();
}

internal sealed record WarmThroughput(int ReadUnitsPerSecond, int WriteUnitsPerSecond);

internal sealed record AttributeDefinition(string AttributeName, string AttributeType);

internal sealed record KeyPart(string AttributeName, string KeyType);

internal sealed record StreamSpecification(bool StreamEnabled, string? StreamViewType = null);

internal sealed record SseSpecification(bool Enabled, string? SSEType = null, string? KMSMasterKeyId = null);

internal sealed record IndexDefinition(string IndexName, IReadOnlyList<KeyPart> KeySchema, string ProjectionType)
{
    public IReadOnlyList<string>? NonKeyAttributes { get; init; }
    public ProvisionedThroughput? ProvisionedThroughput { get; init; }
    public OnDemandThroughput? OnDemandThroughput { get; init; }
}

internal sealed record IndexThroughput(string IndexName)
{
    public ProvisionedThroughput? ProvisionedThroughput { get; init; }
    public OnDemandThroughput? OnDemandThroughput { get; init; }
}

/// <summary>One entry of GlobalSecondaryIndexUpdates: exactly one of the three is set.</summary>
internal sealed record IndexUpdate
{
    public IndexDefinition? Create { get; init; }
    public IndexThroughput? Update { get; init; }
    public string? Delete { get; init; }
}

/// <summary>One entry of ReplicaUpdates; <paramref name="Action"/> is Create, Update or Delete.</summary>
internal sealed record ReplicaUpdate(string Action, string RegionName)
{
    public string? KMSMasterKeyId { get; init; }
    public string? TableClassOverride { get; init; }
}
