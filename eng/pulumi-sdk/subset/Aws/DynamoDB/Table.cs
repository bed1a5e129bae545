namespace Pulumi.Aws.DynamoDB;

/// <summary>A DynamoDB table.</summary>
public class Table : CustomResource
{
    /// <summary>Registers a table.</summary>
    public Table(string name, TableArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:dynamodb/table:Table", name, args ?? TableArgs.Empty, options)
    {
    }

    /// <summary>The ARN of the table.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The attributes that are keys.</summary>
    [Output("attributes")]
    public Output<ImmutableArray<Outputs.TableAttribute>> Attributes { get; private set; } = null!;

    /// <summary>PROVISIONED or PAY_PER_REQUEST.</summary>
    [Output("billingMode")]
    public Output<string?> BillingMode { get; private set; } = null!;

    /// <summary>Whether AWS refuses to delete the table.</summary>
    [Output("deletionProtectionEnabled")]
    public Output<bool?> DeletionProtectionEnabled { get; private set; } = null!;

    /// <summary>The global secondary indexes.</summary>
    [Output("globalSecondaryIndexes")]
    public Output<ImmutableArray<Outputs.TableGlobalSecondaryIndex>> GlobalSecondaryIndexes { get; private set; } = null!;

    /// <summary>The partition key.</summary>
    [Output("hashKey")]
    public Output<string> HashKey { get; private set; } = null!;

    /// <summary>The name of the table.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The sort key.</summary>
    [Output("rangeKey")]
    public Output<string?> RangeKey { get; private set; } = null!;

    /// <summary>Provisioned read units.</summary>
    [Output("readCapacity")]
    public Output<int> ReadCapacity { get; private set; } = null!;

    /// <summary>The region of the table.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The ARN of the stream, where there is one.</summary>
    [Output("streamArn")]
    public Output<string> StreamArn { get; private set; } = null!;

    /// <summary>The tags of the table.</summary>
    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    /// <summary>Provisioned write units.</summary>
    [Output("writeCapacity")]
    public Output<int> WriteCapacity { get; private set; } = null!;
}
