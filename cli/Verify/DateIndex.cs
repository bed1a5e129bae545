using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>An index that keeps the orders of a category sorted by their date.</summary>
/// <param name="Name">Name of the index.</param>
/// <param name="Attribute">Attribute that holds the date as an ISO 8601 text, the sort key.</param>
public sealed record DateIndex(string Name, string Attribute)
{
    /// <summary>
    /// Finds it by its key schema: partition key <c>category</c>, a string as sort key, all attributes projected. Source: Amazon DynamoDB API
    /// Reference, "DescribeTable".
    /// </summary>
    /// <param name="table">What DescribeTable says.</param>
    /// <returns>The index; null if the table has none.</returns>
    public static DateIndex? Find(TableDescription table)
    {
        var strings = table.AttributeDefinitions.Where(attribute => attribute.AttributeType == ScalarAttributeType.S).Select(attribute => attribute.AttributeName).ToHashSet();
        return (table.GlobalSecondaryIndexes ?? [])
            .Where(index => index.Projection.ProjectionType == ProjectionType.ALL && KeyOf(index, KeyType.HASH) == "category")
            .Select(index => (index.IndexName, SortKey: KeyOf(index, KeyType.RANGE)))
            .Where(index => index.SortKey is not null && strings.Contains(index.SortKey))
            .Select(index => new DateIndex(index.IndexName, index.SortKey!))
            .FirstOrDefault();
    }

    private static string? KeyOf(GlobalSecondaryIndexDescription index, KeyType type) => index.KeySchema.Find(key => key.KeyType == type)?.AttributeName;
}
