using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Tests.Support;

/// <summary>The script that this program replaces.</summary>
internal static class OriginalScript
{
    /// <summary>Makes the table with the very request of the script, and waits for it as the script did.</summary>
    public static async Task<TableDescription> MakeTableAsync(IAmazonDynamoDB client, string name)
    {
        await client.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            KeySchema = [new KeySchemaElement("order_id", KeyType.HASH)],
            AttributeDefinitions = [new AttributeDefinition("order_id", ScalarAttributeType.S), new AttributeDefinition("category", ScalarAttributeType.S)],
            ProvisionedThroughput = new ProvisionedThroughput(5, 5),
            GlobalSecondaryIndexes =
            [
                new GlobalSecondaryIndex
                {
                    IndexName = "CategoryIndex",
                    KeySchema = [new KeySchemaElement("category", KeyType.HASH)],
                    Projection = new Projection { ProjectionType = ProjectionType.ALL },
                    ProvisionedThroughput = new ProvisionedThroughput(5, 5),
                },
            ],
        });

        TableDescription table;
        do
        {
            table = (await client.DescribeTableAsync(name)).Table;
        }
        while (table.TableStatus != TableStatus.ACTIVE);
        return table;
    }
}
