using Pulumi.Aws.DynamoDB.Inputs;

namespace Pulumi.Aws.DynamoDB;

/// <summary>Arguments of a DynamoDB table.</summary>
public sealed class TableArgs : ResourceArgs
{
    [Input("attributes")]
    private InputList<TableAttributeArgs>? _attributes;

    [Input("globalSecondaryIndexes")]
    private InputList<TableGlobalSecondaryIndexArgs>? _globalSecondaryIndexes;

    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>The attributes that are keys of the table or of an index, and no others.</summary>
    public InputList<TableAttributeArgs> Attributes
    {
        get => _attributes ??= [];
        set => _attributes = value;
    }

    /// <summary>PROVISIONED (the default) or PAY_PER_REQUEST.</summary>
    [Input("billingMode")]
    public Input<string>? BillingMode { get; set; }

    /// <summary>Whether AWS refuses to delete the table; default: no.</summary>
    [Input("deletionProtectionEnabled")]
    public Input<bool>? DeletionProtectionEnabled { get; set; }

    /// <summary>The global secondary indexes.</summary>
    public InputList<TableGlobalSecondaryIndexArgs> GlobalSecondaryIndexes
    {
        get => _globalSecondaryIndexes ??= [];
        set => _globalSecondaryIndexes = value;
    }

    /// <summary>The partition key; another one replaces the table.</summary>
    [Input("hashKey")]
    public Input<string>? HashKey { get; set; }

    /// <summary>The name of the table; default: made by Pulumi; another one replaces the table.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>With PAY_PER_REQUEST: the most that the table may use.</summary>
    [Input("onDemandThroughput")]
    public Input<TableOnDemandThroughputArgs>? OnDemandThroughput { get; set; }

    /// <summary>Point-in-time recovery; default: none.</summary>
    [Input("pointInTimeRecovery")]
    public Input<TablePointInTimeRecoveryArgs>? PointInTimeRecovery { get; set; }

    /// <summary>Provisioned read units.</summary>
    [Input("readCapacity")]
    public Input<int>? ReadCapacity { get; set; }

    /// <summary>Encryption by a key in KMS; default: by a key that AWS owns.</summary>
    [Input("serverSideEncryption")]
    public Input<TableServerSideEncryptionArgs>? ServerSideEncryption { get; set; }

    /// <summary>Whether changes of items go to a stream.</summary>
    [Input("streamEnabled")]
    public Input<bool>? StreamEnabled { get; set; }

    /// <summary>With a stream: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.</summary>
    [Input("streamViewType")]
    public Input<string>? StreamViewType { get; set; }

    /// <summary>STANDARD (the default) or STANDARD_INFREQUENT_ACCESS.</summary>
    [Input("tableClass")]
    public Input<string>? TableClass { get; set; }

    /// <summary>The tags of the table.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <summary>Expiry of items; default: none.</summary>
    [Input("ttl")]
    public Input<TableTtlArgs>? Ttl { get; set; }

    /// <summary>What the table can serve at once; never less than before.</summary>
    [Input("warmThroughput")]
    public Input<TableWarmThroughputArgs>? WarmThroughput { get; set; }

    /// <summary>Provisioned write units.</summary>
    [Input("writeCapacity")]
    public Input<int>? WriteCapacity { get; set; }
}
