using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesData.Tests.Aws.Service;

/// <summary>A request as AWS gets it. Its text is the operation and its members as JSON.</summary>
internal abstract record AwsRequest([property: JsonIgnore] string Region)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonIgnore]
    public string Operation => GetType().Name;

    /// <summary>The members as JSON, without the table's name.</summary>
    [JsonIgnore]
    public string Body => JsonSerializer.Serialize(this, GetType(), Options);

    public sealed override string ToString() => $"{Operation} {Body}";
}

internal abstract record TableRequest(string Region, [property: JsonIgnore] string TableName) : AwsRequest(Region);

internal sealed record CreateTable(string Region, string TableName) : TableRequest(Region, TableName)
{
    public required string HashKey { get; init; }
    public required IReadOnlyList<AttributeDefinition> AttributeDefinitions { get; init; }
    public string? BillingMode { get; init; }
    public string? TableClass { get; init; }
    public ProvisionedThroughput? ProvisionedThroughput { get; init; }
    public OnDemandThroughput? OnDemandThroughput { get; init; }
    public IReadOnlyList<IndexDefinition>? GlobalSecondaryIndexes { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public StreamSpecification? StreamSpecification { get; init; }
    public SseSpecification? SSESpecification { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

internal sealed record UpdateTable(string Region, string TableName) : TableRequest(Region, TableName)
{
    public string? BillingMode { get; init; }
    public ProvisionedThroughput? ProvisionedThroughput { get; init; }
    public OnDemandThroughput? OnDemandThroughput { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public StreamSpecification? StreamSpecification { get; init; }
    public SseSpecification? SSESpecification { get; init; }
    public string? TableClass { get; init; }
    public WarmThroughput? WarmThroughput { get; init; }
    public IReadOnlyList<AttributeDefinition>? AttributeDefinitions { get; init; }
    public IReadOnlyList<IndexUpdate>? GlobalSecondaryIndexUpdates { get; init; }
    public IReadOnlyList<ReplicaUpdate>? ReplicaUpdates { get; init; }

    [JsonIgnore]
    public IEnumerable<IndexThroughput> IndexThroughputs => (GlobalSecondaryIndexUpdates ?? []).Select(update => update.Update).OfType<IndexThroughput>();
}

internal sealed record DeleteTable(string Region, string TableName) : TableRequest(Region, TableName);

internal sealed record UpdateTimeToLive(string Region, string TableName, string AttributeName, bool Enabled) : TableRequest(Region, TableName);

internal sealed record UpdateContinuousBackups(string Region, string TableName, bool Enabled, int? RecoveryPeriodInDays = null)
    : TableRequest(Region, TableName);

internal sealed record TagResource(string Region, string TableName, ImmutableSortedDictionary<string, string> Tags)
    : TableRequest(Region, TableName);

internal sealed record UntagResource(string Region, string TableName, IReadOnlyList<string> TagKeys) : TableRequest(Region, TableName);

internal sealed record RegisterScalableTarget(string Region, string ResourceId, string ScalableDimension, int MinCapacity, int MaxCapacity)
    : AwsRequest(Region);

internal sealed record DeregisterScalableTarget(string Region, string ResourceId, string ScalableDimension) : AwsRequest(Region);

internal sealed record PutScalingPolicy(string Region, string ResourceId, string ScalableDimension, string PolicyName) : AwsRequest(Region);

internal sealed record DeleteScalingPolicy(string Region, string ResourceId, string ScalableDimension, string PolicyName) : AwsRequest(Region);

/// <summary>A request for a resource type that the model accepts as it is.</summary>
internal sealed record OtherRequest(string Region, string Type, string Name, string Action) : AwsRequest(Region);
