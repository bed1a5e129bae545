using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>The state of a table after a Read (1.6).</summary>
internal static class TableRead
{
    public static TableInputs Outputs(Account account, AwsTable table, TableInputs inputs, TableInputs? previous) => new()
    {
        Name = table.Name,
        HashKey = table.HashKey,
        BillingMode = table.BillingMode,
        ReadCapacity = table.Units.ReadCapacityUnits, // 0 and 0 under PAY_PER_REQUEST, also indexes
        WriteCapacity = table.Units.WriteCapacityUnits,
        Attributes = [.. UsedAttributes(table).Select(attribute => new AttributeInputs(attribute.AttributeName, attribute.AttributeType))],
        GlobalSecondaryIndexes = [.. table.Indexes.OrderBy(index => Position(inputs, index.Name)).Select(Index)],
        OnDemandThroughput = Ceilings(table.Ceilings),
        Ttl = new TtlInputs { Enabled = table.Ttl.Enabled, AttributeName = table.Ttl.Name },
        PointInTimeRecovery = table.RecoveryDays is { } days
            ? new RecoveryInputs(true) { RecoveryPeriodInDays = days }
            : new RecoveryInputs(false),
        ServerSideEncryption = table.Key is { } key
            ? new EncryptionInputs(true) { KmsKeyArn = key == Encryption.Managed ? "" : key }
            : null,
        StreamEnabled = table.StreamView is not null,
        StreamViewType = table.StreamView ?? previous?.StreamViewType ?? "", // the view type keeps the old value
        TableClass = table.TableClass,
        DeletionProtectionEnabled = table.DeletionProtection,
        Replicas = [.. account.Replicas(table).Select(replica => Replica(table, replica, inputs.Replicas is null ? previous : inputs))],
        Tags = table.Tags,
        WarmThroughput = table.Warm is { } warm
            ? new WarmInputs { ReadUnitsPerSecond = warm.ReadUnitsPerSecond, WriteUnitsPerSecond = warm.WriteUnitsPerSecond }
            : null,
    };

    /// <summary>What a refresh writes into the inputs: the outputs, with the index keys in the form in which they were written.</summary>
    public static TableInputs Inputs(TableInputs outputs, TableInputs inputs) => outputs with
    {
        GlobalSecondaryIndexes =
        [
            .. outputs.GlobalSecondaryIndexes!.Select(index => inputs.Index(index.Name) is { HashKey: not null }
                ? index with { KeySchemas = null }
                : index with { HashKey = null, RangeKey = null }),
        ],
    };

    private static IEnumerable<AttributeDefinition> UsedAttributes(AwsTable table)
    {
        var keys = table.Indexes.SelectMany(index => index.KeySchema).Select(key => key.AttributeName).Append(table.HashKey).ToHashSet();
        return table.Attributes.Where(attribute => keys.Contains(attribute.AttributeName));
    }

    // hashKey and keySchemas are both filled; capacities are the present, scaled ones
    private static IndexInputs Index(AwsIndex index) => new(index.Name, index.ProjectionType)
    {
        HashKey = index.KeySchema.FirstOrDefault(key => key.KeyType == "HASH")?.AttributeName,
        RangeKey = index.KeySchema.FirstOrDefault(key => key.KeyType == "RANGE")?.AttributeName,
        KeySchemas = [.. index.KeySchema.Select(key => new KeyInputs(key.AttributeName, key.KeyType))],
        NonKeyAttributes = index.NonKeyAttributes.IsEmpty ? null : index.NonKeyAttributes,
        ReadCapacity = index.Units.ReadCapacityUnits,
        WriteCapacity = index.Units.WriteCapacityUnits,
        OnDemandThroughput = Ceilings(index.Ceilings),
    };

    // absent: no block; a missing member: 0
    private static CeilingInputs? Ceilings(OnDemandThroughput? ceilings) => ceilings is null ? null : new CeilingInputs
    {
        MaxReadRequestUnits = ceilings.MaxReadRequestUnits ?? 0,
        MaxWriteRequestUnits = ceilings.MaxWriteRequestUnits ?? 0,
    };

    // as AWS has it, whoever made it; propagateTags from the program
    private static ReplicaInputs Replica(AwsTable table, AwsTable replica, TableInputs? program) => new(replica.Region)
    {
        PropagateTags = program?.Replica(replica.Region)?.PropagateTags ?? false,
        PointInTimeRecovery = replica.RecoveryDays is not null,
        DeletionProtectionEnabled = replica.DeletionProtection,
        KmsKeyArn = Encryption.IsCustomerKey(table.Key) ? replica.Key : "",
    };

    private static int Position(TableInputs inputs, string index)
    {
        var position = (inputs.GlobalSecondaryIndexes ?? []).Select(item => item.Name).ToList().IndexOf(index);
        return position < 0 ? int.MaxValue : position;
    }
}
