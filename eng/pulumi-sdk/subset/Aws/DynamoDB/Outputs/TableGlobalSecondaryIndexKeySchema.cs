namespace Pulumi.Aws.DynamoDB.Outputs;

/// <summary>A key of a global secondary index.</summary>
[OutputType]
public sealed class TableGlobalSecondaryIndexKeySchema
{
    /// <summary>The name of the attribute.</summary>
    public readonly string AttributeName;

    /// <summary>HASH or RANGE.</summary>
    public readonly string KeyType;

    [OutputConstructor]
    private TableGlobalSecondaryIndexKeySchema(string attributeName, string keyType)
    {
        AttributeName = attributeName;
        KeyType = keyType;
    }
}
