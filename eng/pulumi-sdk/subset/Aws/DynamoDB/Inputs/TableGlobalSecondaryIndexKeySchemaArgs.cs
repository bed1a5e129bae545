namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>A key of a global secondary index.</summary>
public sealed class TableGlobalSecondaryIndexKeySchemaArgs : ResourceArgs
{
    /// <summary>The name of the attribute.</summary>
    [Input("attributeName", required: true)]
    public Input<string> AttributeName { get; set; } = null!;

    /// <summary>HASH or RANGE.</summary>
    [Input("keyType", required: true)]
    public Input<string> KeyType { get; set; } = null!;
}
