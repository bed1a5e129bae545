using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Verify;

namespace SalesData.Tests.Cli.Verify;

public class DateIndexTests
{
    private static readonly GlobalSecondaryIndexDescription ByCategory = Index("CategoryIndex", "category", null);

    [Fact]
    public void It_is_the_index_by_category_with_a_text_to_sort_by() =>
        Assert.Equal(new DateIndex("CategoryDateIndex", "ordered_at"), Find(ByCategory, Index("CategoryDateIndex", "category", "ordered_at")));

    [Fact]
    public void The_original_table_has_none() => Assert.Null(Find(ByCategory));

    [Fact]
    public void A_table_without_indexes_has_none() => Assert.Null(DateIndex.Find(new TableDescription { AttributeDefinitions = [] }));

    [Fact]
    public void An_index_by_another_attribute_is_none() => Assert.Null(Find(ByCategory, Index("CustomerIndex", "customer_id", "ordered_at")));

    /// <summary>A number cannot hold an ISO 8601 text.</summary>
    [Fact]
    public void An_index_sorted_by_a_number_is_none() => Assert.Null(Find(ByCategory, Index("AmountIndex", "category", "amount")));

    /// <summary>It would find sales without the attributes that are compared.</summary>
    [Fact]
    public void An_index_that_does_not_project_all_attributes_is_none()
    {
        var keys = Index("CategoryDateIndex", "category", "ordered_at");
        keys.Projection.ProjectionType = ProjectionType.KEYS_ONLY;

        Assert.Null(Find(ByCategory, keys));
    }

    private static DateIndex? Find(params GlobalSecondaryIndexDescription[] indexes) => DateIndex.Find(new TableDescription
    {
        AttributeDefinitions =
        [
            .. new[] { "order_id", "category", "customer_id", "ordered_at" }.Select(name => new AttributeDefinition(name, ScalarAttributeType.S)),
            new AttributeDefinition("amount", ScalarAttributeType.N),
        ],
        GlobalSecondaryIndexes = [.. indexes],
    });

    private static GlobalSecondaryIndexDescription Index(string name, string partitionKey, string? sortKey) => new()
    {
        IndexName = name,
        KeySchema =
        [
            new KeySchemaElement(partitionKey, KeyType.HASH),
            .. sortKey is null ? Array.Empty<KeySchemaElement>() : [new KeySchemaElement(sortKey, KeyType.RANGE)],
        ],
        Projection = new Projection { ProjectionType = ProjectionType.ALL },
    };
}
