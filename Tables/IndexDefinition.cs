using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>
/// Describes a global secondary index. Source: Amazon DynamoDB Developer Guide, "Using global secondary indexes in DynamoDB".
/// </summary>
/// <param name="Name">Name of the index, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>. A change builds another index.</param>
/// <param name="PartitionKey">Its partition key. A change rebuilds the index.</param>
/// <param name="Throughput">Its throughput. With less write capacity than the table has, it throttles writes to the table.</param>
public sealed record IndexDefinition(string Name, KeyAttribute PartitionKey, Throughput Throughput)
{
    /// <summary>Name of the index by category.</summary>
    public const string CategoryIndexName = "CategoryIndex";

    /// <summary>Name of the index by category and date.</summary>
    public const string CategoryDateIndexName = "CategoryDateIndex";

    /// <summary>Its sort key; null (default) for none. A change rebuilds the index.</summary>
    public KeyAttribute? SortKey { get; init; }

    /// <summary>Which attributes it carries; all by default. A change rebuilds the index.</summary>
    public Projection Projection { get; init; } = Projection.All;

    /// <summary>Part of the logical names of what belongs to the index, such as its scalable targets. A change replaces all of them.</summary>
    public string LogicalName { get; init; } = $"index-{Name}";

    /// <summary>Its keys, the partition key first.</summary>
    public IReadOnlyList<KeyAttribute> Keys => SortKey is null ? [PartitionKey] : [PartitionKey, SortKey];

    /// <summary>Describes the index <see cref="CategoryIndexName"/>, whose partition key is the string <c>category</c>.</summary>
    /// <param name="throughput">Its throughput.</param>
    /// <returns>The index.</returns>
    public static IndexDefinition Category(Throughput throughput) => new(CategoryIndexName, KeyAttribute.Category, throughput) { LogicalName = "index" };

    /// <summary>
    /// Describes the index <see cref="CategoryDateIndexName"/>, which has the orders of a <c>category</c> in the order of their dates.
    /// </summary>
    /// <param name="dateAttribute">Attribute with the date of an order as ISO 8601 text in UTC, which sorts by time; 1-255 characters.</param>
    /// <param name="throughput">Its throughput.</param>
    /// <returns>The index.</returns>
    public static IndexDefinition CategoryDate(string dateAttribute, Throughput throughput) =>
        new(CategoryDateIndexName, KeyAttribute.Category, throughput) { SortKey = KeyAttribute.String(dateAttribute) };

    internal TableGlobalSecondaryIndexArgs ToArgs(BillingMode mode)
    {
        var index = new TableGlobalSecondaryIndexArgs { Name = Name, KeySchemas = { KeySchema(PartitionKey, "HASH") } };
        if (SortKey is not null)
        {
            index.KeySchemas.Add(KeySchema(SortKey, "RANGE"));
        }

        Projection.ApplyTo(index);
        Throughput.ApplyTo(index, mode);
        return index;
    }

    private static TableGlobalSecondaryIndexKeySchemaArgs KeySchema(KeyAttribute key, string type) => new() { AttributeName = key.Name, KeyType = type };
}
