namespace Pulumi.Aws.DynamoDB.Outputs;

/// <summary>A global secondary index of a table.</summary>
[OutputType]
public sealed class TableGlobalSecondaryIndex
{
    /// <summary>The partition key.</summary>
    public readonly string? HashKey;

    /// <summary>The keys of the index.</summary>
    public readonly ImmutableArray<TableGlobalSecondaryIndexKeySchema> KeySchemas;

    /// <summary>The name of the index.</summary>
    public readonly string Name;

    /// <summary>With projection INCLUDE: the attributes that are copied.</summary>
    public readonly ImmutableArray<string> NonKeyAttributes;

    /// <summary>What is copied into the index: ALL, KEYS_ONLY or INCLUDE.</summary>
    public readonly string ProjectionType;

    /// <summary>The sort key.</summary>
    public readonly string? RangeKey;

    /// <summary>Provisioned read units of the index.</summary>
    public readonly int? ReadCapacity;

    /// <summary>Provisioned write units of the index.</summary>
    public readonly int? WriteCapacity;

    [OutputConstructor]
    private TableGlobalSecondaryIndex(
        string? hashKey,
        ImmutableArray<TableGlobalSecondaryIndexKeySchema> keySchemas,
        string name,
        ImmutableArray<string> nonKeyAttributes,
        string projectionType,
        string? rangeKey,
        int? readCapacity,
        int? writeCapacity)
    {
        HashKey = hashKey;
        KeySchemas = keySchemas;
        Name = name;
        NonKeyAttributes = nonKeyAttributes;
        ProjectionType = projectionType;
        RangeKey = rangeKey;
        ReadCapacity = readCapacity;
        WriteCapacity = writeCapacity;
    }
}
