using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>
/// Describes a global secondary index that projects all attributes.
/// Source: Amazon DynamoDB Developer Guide, "Using global secondary indexes in DynamoDB".
/// </summary>
/// <param name="Name">Name of the index, 3-255 characters of <c>a-z A-Z 0-9 _ - .</c>. A change builds another index.</param>
/// <param name="PartitionKey">Its partition key. A change rebuilds the index.</param>
/// <param name="Throughput">Its throughput.</param>
public sealed record IndexDefinition(string Name, KeyAttribute PartitionKey, Throughput Throughput)
{
    /// <summary>Name of the index by category.</summary>
    public const string CategoryIndexName = "CategoryIndex";

    /// <summary>Part of the logical names of what belongs to the index, such as its scalable targets. A change replaces all of them.</summary>
    public string LogicalName { get; init; } = $"index-{Name}";

    /// <summary>Describes the index <see cref="CategoryIndexName"/>, whose partition key is the string <c>category</c>.</summary>
    /// <param name="throughput">Its throughput.</param>
    /// <returns>The index.</returns>
    public static IndexDefinition Category(Throughput throughput) =>
        new(CategoryIndexName, KeyAttribute.String("category"), throughput) { LogicalName = "index" };

    internal TableGlobalSecondaryIndexArgs ToArgs(BillingMode mode)
    {
        var index = new TableGlobalSecondaryIndexArgs
        {
            Name = Name,
            KeySchemas = new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = PartitionKey.Name, KeyType = "HASH" },
            ProjectionType = "ALL",
        };
        Throughput.ApplyTo(index, mode);
        return index;
    }
}
