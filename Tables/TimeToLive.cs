using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>Whether items expire. Source: Amazon DynamoDB Developer Guide, "Using time to live (TTL) in DynamoDB".</summary>
/// <param name="Enabled">Whether items expire.</param>
/// <param name="AttributeName">
/// Attribute with the second since 1970 at which an item expires; required while enabled. To disable the time to live of a table, keep
/// the name with which it was enabled: DynamoDB asks for it. Null (default) if it never was.
/// </param>
public sealed record TimeToLive(bool Enabled, string? AttributeName = null)
{
    /// <summary>Items never expired.</summary>
    public static TimeToLive Disabled { get; } = new(Enabled: false);

    /// <summary>Writes the time to live, also a disabled one: without it the provider keeps what the table has.</summary>
    internal void ApplyTo(TableArgs table)
    {
        var ttl = new TableTtlArgs { Enabled = Enabled };
        if (AttributeName is not null)
        {
            ttl.AttributeName = AttributeName;
        }

        table.Ttl = ttl;
    }
}
