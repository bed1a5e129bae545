using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>Whether items expire. Source: Amazon DynamoDB Developer Guide, "Using time to live (TTL) in DynamoDB".</summary>
/// <param name="AttributeName">Attribute with the second since 1970 at which an item expires; null if items do not expire.</param>
public sealed record TimeToLive(string? AttributeName)
{
    /// <summary>Items do not expire.</summary>
    public static TimeToLive Disabled { get; } = new((string?)null);

    /// <summary>Writes the time to live, also a disabled one: without it the provider keeps what the table has.</summary>
    internal void ApplyTo(TableArgs table) => table.Ttl = AttributeName is null
        ? new TableTtlArgs { Enabled = false }
        : new TableTtlArgs { Enabled = true, AttributeName = AttributeName };
}
