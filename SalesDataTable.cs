using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using SalesData.Infra.Schema;
using SalesData.Infra.Settings;

namespace SalesData.Infra;

/// <summary>
/// What a <see cref="SalesDataTable"/> is made from. Capacities and names may come from other resources; whatever decides the shape
/// of the table is a plain value.
/// </summary>
public sealed class SalesDataTableArgs : ResourceArgs
{
    /// <summary>
    /// Physical name of the table: 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>. Required. A change replaces the table.
    /// Source: Amazon DynamoDB Developer Guide, "Naming rules and data types".
    /// </summary>
    [Input("tableName", required: true)]
    public required Input<string> TableName { get; init; }

    /// <summary>
    /// How capacity is paid for: <c>PROVISIONED</c> (default) or <c>PAY_PER_REQUEST</c>.
    /// Source: Amazon DynamoDB API Reference, "CreateTable", BillingMode.
    /// </summary>
    [Input("billingMode")]
    public string BillingMode { get; init; } = CapacitySettings.Provisioned;

    /// <summary>
    /// Read capacity of the table in read capacity units, 1-40,000. Required, and not sent when paid by request.
    /// Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB".
    /// </summary>
    [Input("readCapacity", required: true)]
    public required Input<int> ReadCapacity { get; init; }

    /// <summary>Write capacity of the table in write capacity units, 1-40,000. As <see cref="ReadCapacity"/>.</summary>
    [Input("writeCapacity", required: true)]
    public required Input<int> WriteCapacity { get; init; }

    /// <summary>Read capacity of the index in read capacity units, 1-40,000. As <see cref="ReadCapacity"/>.</summary>
    [Input("indexReadCapacity", required: true)]
    public required Input<int> IndexReadCapacity { get; init; }

    /// <summary>
    /// Write capacity of the index in write capacity units, 1-40,000. As <see cref="ReadCapacity"/>. Below the table's, it throttles
    /// writes to the table.
    /// Source: Amazon DynamoDB Developer Guide, "Using global secondary indexes in DynamoDB", provisioned throughput considerations.
    /// </summary>
    [Input("indexWriteCapacity", required: true)]
    public required Input<int> IndexWriteCapacity { get; init; }

    /// <summary>
    /// Most request units a second of the table when paid by request; 0 (default) for no ceiling.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB maximum throughput for on-demand tables".
    /// </summary>
    public CapacityUnits TableCeiling { get; init; } = new(0, 0);

    /// <summary>Most request units a second of the index when paid by request; 0 (default) for no ceiling. As <see cref="TableCeiling"/>.</summary>
    public CapacityUnits IndexCeiling { get; init; } = new(0, 0);

    /// <summary>
    /// Whether Application Auto Scaling, and not this program, sets the capacities once the table exists; false by default. Then a
    /// deployment leaves the capacities of table and index as it finds them.
    /// </summary>
    public bool CapacityIsScaled { get; init; }

    /// <summary>Point-in-time recovery, deletion protection, protect and retain on delete; all off by default.</summary>
    public ProtectionSettings Protection { get; init; } = new(false, 35, false, false, false);

    /// <summary>Which key encrypts the table; one that AWS owns by default.</summary>
    public EncryptionSettings Encryption { get; init; } = new(EncryptionSettings.AwsOwned, null);

    /// <summary>Table class, time to live, stream and replicas; the standard class and none of the others by default.</summary>
    public StorageSettings Storage { get; init; } = new("STANDARD", null, null, []);

    /// <summary>Tags of the table; none by default.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; init; }

    /// <summary>
    /// Name of an existing table to take over instead of making one; null (default) to make one. It must be as described here.
    /// Source: Pulumi docs, "Importing resources".
    /// </summary>
    public string? ImportName { get; init; }

    /// <summary>Changes the arguments of the underlying table in whatever these do not cover; nothing by default.</summary>
    public Action<TableArgs>? TransformTable { get; init; }

    /// <summary>
    /// Partition key of the table; <c>order_id</c>, a string, by default. A change replaces the table.
    /// </summary>
    public KeyAttribute PartitionKey { get; init; } = KeyAttribute.OfStrings("order_id");

    /// <summary>
    /// Partition key of the index; <c>category</c>, a string, by default. A change rebuilds the index.
    /// </summary>
    public KeyAttribute IndexPartitionKey { get; init; } = KeyAttribute.OfStrings("category");
}

/// <summary>
/// The sales team's table: one DynamoDB table and its global secondary index <see cref="CategoryIndexName"/>, which projects all
/// attributes. Attribute definitions are derived from the keys, so an attribute that is no key can never slip in.
/// Source: Pulumi Registry, "aws.dynamodb.Table".
/// </summary>
public sealed class SalesDataTable : ComponentResource
{
    /// <summary>Type token of the component. It is part of the URN of everything below, so it never changes.</summary>
    public const string TypeToken = "salesdata:index:SalesDataTable";

    /// <summary>Name of the global secondary index.</summary>
    public const string CategoryIndexName = "CategoryIndex";

    /// <summary>Properties of the table that Application Auto Scaling sets. Source: Pulumi docs, "ignoreChanges".</summary>
    public static IReadOnlyList<string> ScaledProperties { get; } =
    [
        "readCapacity",
        "writeCapacity",
        "globalSecondaryIndexes[*].readCapacity",
        "globalSecondaryIndexes[*].writeCapacity",
    ];

    /// <summary>Makes the table.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">What to make it from.</param>
    /// <param name="options">Resource options; parent, providers and protect reach the table too.</param>
    /// <exception cref="ArgumentException">Both keys name the same attribute with different types.</exception>
    public SalesDataTable(string name, SalesDataTableArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        var table = new TableArgs
        {
            Name = args.TableName,
            BillingMode = args.BillingMode,
            HashKey = args.PartitionKey.Name,
            Attributes = AttributeDefinitions.Of(args.PartitionKey, args.IndexPartitionKey),
        };
        var index = new TableGlobalSecondaryIndexArgs
        {
            Name = CategoryIndexName,
            KeySchemas = new TableGlobalSecondaryIndexKeySchemaArgs
            {
                AttributeName = args.IndexPartitionKey.Name,
                KeyType = "HASH",
            },
            ProjectionType = "ALL",
        };
        TableCapacity.Apply(args, table, index);
        table.GlobalSecondaryIndexes = index;
        TableFeatures.Apply(args, table);
        args.TransformTable?.Invoke(table);

        Table = new Table($"{name}-table", table, new CustomResourceOptions
        {
            Parent = this,
            IgnoreChanges = args.CapacityIsScaled ? [.. ScaledProperties] : [],
            // Left open when off, so that it is as the parent says.
            Protect = args.Protection.Protect ? true : null,
            RetainOnDelete = args.Protection.RetainOnDelete ? true : null,
            ImportId = args.ImportName,
        });

        TableName = Table.Name;
        TableArn = Table.Arn;
        // Not a constant: whoever uses the name of the index has to wait for the table that carries it.
        IndexName = Table.Name.Apply(_ => CategoryIndexName);
        IndexArn = Output.Format($"{Table.Arn}/index/{CategoryIndexName}");

        RegisterOutputs();
    }

    /// <summary>The table itself, for whatever the component does not cover.</summary>
    public Table Table { get; }

    /// <summary>Physical name of the table.</summary>
    [Output("tableName")]
    public Output<string> TableName { get; }

    /// <summary>ARN of the table.</summary>
    [Output("tableArn")]
    public Output<string> TableArn { get; }

    /// <summary>Name of the index, <see cref="CategoryIndexName"/>.</summary>
    [Output("indexName")]
    public Output<string> IndexName { get; }

    /// <summary>ARN of the index, as IAM policies need it.</summary>
    [Output("indexArn")]
    public Output<string> IndexArn { get; }
}
