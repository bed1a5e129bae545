namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>A global secondary index of a table.</summary>
public sealed class TableGlobalSecondaryIndexArgs : ResourceArgs
{
    [Input("keySchemas")]
    private InputList<TableGlobalSecondaryIndexKeySchemaArgs>? _keySchemas;

    /// <summary>The keys of the index.</summary>
    public InputList<TableGlobalSecondaryIndexKeySchemaArgs> KeySchemas
    {
        get => _keySchemas ??= [];
        set => _keySchemas = value;
    }

    /// <summary>The name of the index.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("nonKeyAttributes")]
    private InputList<string>? _nonKeyAttributes;

    /// <summary>With INCLUDE: the attributes that are copied besides the keys.</summary>
    public InputList<string> NonKeyAttributes
    {
        get => _nonKeyAttributes ??= [];
        set => _nonKeyAttributes = value;
    }

    /// <summary>With PAY_PER_REQUEST: the most that the index may use.</summary>
    [Input("onDemandThroughput")]
    public Input<TableGlobalSecondaryIndexOnDemandThroughputArgs>? OnDemandThroughput { get; set; }

    /// <summary>What is copied into the index: ALL, KEYS_ONLY or INCLUDE.</summary>
    [Input("projectionType", required: true)]
    public Input<string> ProjectionType { get; set; } = null!;

    /// <summary>Provisioned read units of the index.</summary>
    [Input("readCapacity")]
    public Input<int>? ReadCapacity { get; set; }

    /// <summary>Provisioned write units of the index.</summary>
    [Input("writeCapacity")]
    public Input<int>? WriteCapacity { get; set; }
}
