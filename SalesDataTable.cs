using Pulumi;
using Pulumi.Aws.DynamoDB;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;

namespace SalesData.Infra;

/// <summary>Describes a <see cref="SalesDataTable"/>. Only the name is required; the rest defaults to the original table.</summary>
public sealed class SalesDataTableArgs : ResourceArgs
{
    /// <summary>
    /// Physical name of the table, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>. Required. A change replaces the table.
    /// Source: Amazon DynamoDB Developer Guide, "Naming rules and data types".
    /// </summary>
    [Input("tableName", required: true)]
    public required Input<string> TableName { get; init; }

    /// <summary>How throughput is paid for; <see cref="BillingMode.Provisioned"/> by default.</summary>
    public BillingMode BillingMode { get; init; } = BillingMode.Provisioned;

    /// <summary>Throughput of the table; 5 read and 5 write units by default. Capacity with a maximum scales.</summary>
    public Throughput Throughput { get; init; } = Throughput.Default;

    /// <summary>Global secondary indexes; <c>CategoryIndex</c> with 5 read and 5 write units by default. At least one.</summary>
    public IReadOnlyList<IndexDefinition> Indexes { get; init; } = [IndexDefinition.Category(Throughput.Default)];

    /// <summary>Which key encrypts the table; one that AWS owns by default.</summary>
    public Encryption Encryption { get; init; } = Encryption.AwsOwned;

    /// <summary>Whether items expire; they do not by default.</summary>
    public TimeToLive TimeToLive { get; init; } = TimeToLive.Disabled;

    /// <summary>Whether the table can be restored to a second of the past; disabled by default.</summary>
    public Recovery Recovery { get; init; } = Recovery.Disabled;

    /// <summary>What keeps the table from being deleted; nothing by default.</summary>
    public Protection Protection { get; init; } = Protection.None;

    /// <summary><see cref="TableClass.Standard"/> (default) or <see cref="TableClass.InfrequentAccess"/>.</summary>
    public TableClass TableClass { get; init; } = TableClass.Standard;

    /// <summary>What the stream of changes carries; no stream by default.</summary>
    public StreamSpecification Stream { get; init; } = StreamSpecification.Disabled;

    /// <summary>Tags of the table and of its scalable targets; none by default.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; init; }

    /// <summary>
    /// Name of an existing table to import instead of creating one; null (default) to create one. It must be as described here.
    /// Source: Pulumi docs, "Importing resources".
    /// </summary>
    public string? ImportName { get; init; }

    // What the component's state shows of the values above.
    [Input("billingMode")] internal string BillingModeInput => BillingMode.Name;
    [Input("readCapacity")] internal int ReadCapacityInput => Throughput.Read.Units;
    [Input("writeCapacity")] internal int WriteCapacityInput => Throughput.Write.Units;
    [Input("indexReadCapacity")] internal int IndexReadCapacityInput => Indexes[0].Throughput.Read.Units;
    [Input("indexWriteCapacity")] internal int IndexWriteCapacityInput => Indexes[0].Throughput.Write.Units;
}

/// <summary>
/// The sales team's table: one DynamoDB table with the partition key <c>order_id</c>, its global secondary indexes, and the scaling of
/// whatever capacity has a maximum. Source: Pulumi Registry, "aws.dynamodb.Table".
/// </summary>
/// <example>
/// <code>
/// var table = new SalesDataTable("sales-data", new SalesDataTableArgs
/// {
///     TableName = "SalesData",
///     Throughput = new Throughput(Read: Capacity.Scaled(25, 200), Write: Capacity.Scaled(25, 100)),
///     Indexes = [IndexDefinition.Category(new Throughput(Read: 25, Write: 100))],
///     Recovery = new Recovery(Enabled: true),
/// });
/// _ = new KeyInsights("sales-data-insights", new KeyInsightsArgs { Table = table });
/// </code>
/// </example>
public sealed class SalesDataTable : ComponentResource
{
    /// <summary>Type token of the component. It is part of the URN of everything below, so it never changes.</summary>
    public const string TypeToken = "salesdata:index:SalesDataTable";

    /// <summary>Creates the table.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The description of the table.</param>
    /// <param name="options">Resource options; parent, providers and protect reach the table too.</param>
    /// <exception cref="ArgumentException">The args contradict each other; the message says what to change.</exception>
    public SalesDataTable(string name, SalesDataTableArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, Check(args), options)
    {
        var scales = Scales(args);
        var tableOptions = new CustomResourceOptions
        {
            Parent = this,
            // A replica is a resource of its own: the table would remove what it does not list.
            IgnoreChanges = [.. scales ? AutoScaling.ScaledProperties(args.Indexes.Count) : [], "replicas"],
            ImportId = args.ImportName,
        };
        args.Protection.ApplyTo(tableOptions);
        Table = new Table($"{name}-table", ToTableArgs(args), tableOptions);

        TableName = Table.Name;
        TableArn = Table.Arn;
        // Not constants: whoever uses the name of an index has to wait for the table that carries it.
        Indexes = [.. args.Indexes.Select(index => new TableIndex(index, Table.Name.Apply(_ => index.Name), Output.Format($"{Table.Arn}/index/{index.Name}")))];
        (IndexName, IndexArn) = (Indexes[0].Name, Indexes[0].Arn);
        BillingMode = args.BillingMode;
        Encryption = args.Encryption;
        ThroughputTargets = ThroughputTarget.List(TableName, args.Throughput, Indexes);
        if (scales)
        {
            Scaling = new CapacityScaling($"{name}-scaling", new CapacityScalingArgs { Targets = ThroughputTargets, Tags = args.Tags }, new() { Parent = this });
        }

        RegisterOutputs();
    }

    /// <summary>The underlying table.</summary>
    public Table Table { get; }

    /// <summary>Physical name of the table.</summary>
    [Output("tableName")]
    public Output<string> TableName { get; }

    /// <summary>ARN of the table.</summary>
    [Output("tableArn")]
    public Output<string> TableArn { get; }

    /// <summary>Name of the first index, <c>CategoryIndex</c>.</summary>
    [Output("indexName")]
    public Output<string> IndexName { get; }

    /// <summary>ARN of the first index.</summary>
    [Output("indexArn")]
    public Output<string> IndexArn { get; }

    /// <summary>The indexes, in the order of the args.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; }

    /// <summary>The read and write capacity of the table and of each index.</summary>
    public IReadOnlyList<ThroughputTarget> ThroughputTargets { get; }

    /// <summary>What scales the capacity; null if all of it is fixed.</summary>
    public CapacityScaling? Scaling { get; }

    /// <summary>How throughput is paid for.</summary>
    public BillingMode BillingMode { get; }

    /// <summary>Which key encrypts the table.</summary>
    public Encryption Encryption { get; }

    private static bool Scales(SalesDataTableArgs args) =>
        args.Throughput.AutoScaling || args.Indexes.Any(index => index.Throughput.AutoScaling);

    private static SalesDataTableArgs Check(SalesDataTableArgs args)
    {
        if (args.Indexes is [])
        {
            throw new ArgumentException("The table needs at least one index: the provider never removes the last one from a table. Add IndexDefinition.Category(...).", nameof(args));
        }

        if (args.Indexes.Select(index => index.Name).Distinct().Count() < args.Indexes.Count)
        {
            throw new ArgumentException("Two indexes of the table have one name. Give each its own.", nameof(args));
        }

        return args.BillingMode == BillingMode.Provisioned || !Scales(args)
            ? args
            : throw new ArgumentException($"Capacity cannot scale while the billing mode is {args.BillingMode}, which has no capacity units. Use fixed capacity, or BillingMode.Provisioned.", nameof(args));
    }

    private static TableArgs ToTableArgs(SalesDataTableArgs args)
    {
        var table = new TableArgs
        {
            Name = args.TableName,
            BillingMode = args.BillingMode.Name,
            HashKey = KeyAttribute.OrderId.Name,
            Attributes = AttributeDefinitions.From([KeyAttribute.OrderId, .. args.Indexes.SelectMany(index => index.Keys)]),
            GlobalSecondaryIndexes = args.Indexes.Select(index => index.ToArgs(args.BillingMode)).ToArray(),
        };
        args.Throughput.ApplyTo(table, args.BillingMode);
        args.Encryption.ApplyTo(table);
        args.TimeToLive.ApplyTo(table);
        args.Recovery.ApplyTo(table);
        args.Protection.ApplyTo(table);
        args.Stream.ApplyTo(table);
        args.TableClass.ApplyTo(table);

        if (args.Tags is not null)
        {
            table.Tags = args.Tags;
        }

        return table;
    }
}
