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

    /// <summary>No arguments.</summary>
    public static new TableArgs Empty => new();

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

    /// <summary>The sort key; another one replaces the table.</summary>
    [Input("rangeKey")]
    public Input<string>? RangeKey { get; set; }

    /// <summary>Provisioned read units.</summary>
    [Input("readCapacity")]
    public Input<int>? ReadCapacity { get; set; }

    /// <summary>The region of the table; default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The tags of the table.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <summary>Provisioned write units.</summary>
    [Input("writeCapacity")]
    public Input<int>? WriteCapacity { get; set; }
}
