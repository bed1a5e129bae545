using System.Collections.Immutable;

namespace SalesData.Tests.Aws.Service;

/// <summary>What AWS has under one table name in one region; a replica is a table with <see cref="ReplicaOf"/>.</summary>
internal sealed record AwsTable
{
    public required string Region { get; init; }
    public required string Name { get; init; }
    public required string HashKey { get; init; }
    public ImmutableList<AttributeDefinition> Attributes { get; init; } = [];
    public string BillingMode { get; init; } = BillingModes.Provisioned;

    /// <summary>Present units; 0 and 0 on demand.</summary>
    public ProvisionedThroughput Units { get; init; } = ProvisionedThroughput.None;

    public OnDemandThroughput? Ceilings { get; init; }
    public ImmutableList<AwsIndex> Indexes { get; init; } = [];

    /// <summary>View type of the enabled stream; null while there is none.</summary>
    public string? StreamView { get; init; }

    /// <summary>Number of streams enabled so far; each has an ARN of its own.</summary>
    public int StreamCount { get; init; }

    /// <summary>Null for AWS owned, <see cref="Encryption.Managed"/>, or the ARN of a customer key.</summary>
    public string? Key { get; init; }

    public string TableClass { get; init; } = "STANDARD";
    public bool DeletionProtection { get; init; }
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public Ttl Ttl { get; init; } = new(Enabled: false, Name: "", ChangedAt: null);

    /// <summary>Recovery period in days; null while point in time recovery is off.</summary>
    public int? RecoveryDays { get; init; }

    public WarmThroughput? Warm { get; init; }

    /// <summary>Region of the table that this one replicates; null for a table in its own right.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>Read units of a replica, fixed because the source's read capacity is scaled.</summary>
    public int? ReadOverride { get; init; }

    public double CreatedAt { get; init; }
    public ImmutableList<double> Decreases { get; init; } = [];
    public ImmutableList<double> SwitchesToOnDemand { get; init; } = [];
    public ImmutableList<double> EncryptionChanges { get; init; } = [];
    public ImmutableList<double> ClassChanges { get; init; } = [];

    public bool IsProvisioned => BillingMode == BillingModes.Provisioned;
    public string Arn => $"arn:aws:dynamodb:{Region}:{Account.Id}:table/{Name}";
    public string? StreamArn => StreamView is null ? null : $"{Arn}/stream/{StreamCount}";

    public AwsIndex? Index(string name) => Indexes.Find(index => index.Name == name);

    public AwsTable With(AwsIndex index) => this with { Indexes = Indexes.Replace(Index(index.Name)!, index) };
}

internal sealed record AwsIndex(string Name, ImmutableList<KeyPart> KeySchema, string ProjectionType)
{
    public ImmutableList<string> NonKeyAttributes { get; init; } = [];
    public ProvisionedThroughput Units { get; init; } = ProvisionedThroughput.None;
    public OnDemandThroughput? Ceilings { get; init; }
    public ImmutableList<double> Decreases { get; init; } = [];
}

/// <summary>Time to live; <paramref name="ChangedAt"/> is the clock of the last accepted change.</summary>
internal sealed record Ttl(bool Enabled, string Name, double? ChangedAt);
