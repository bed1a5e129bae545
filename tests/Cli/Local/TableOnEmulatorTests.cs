using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public abstract class TableOnEmulatorTests(EmulatorFixture emulator)
{
    [Fact]
    public async Task The_table_of_dev_equals_that_of_the_original_script()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        var original = await OriginalScript.MakeTableAsync(emulator.Client, $"{sandbox.Table}-original");

        Assert.Equal(Facts(original), Facts(await sandbox.DescribeAsync()));
    }

    [Fact]
    public async Task The_table_of_dev_is_the_one_that_the_design_describes()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        Assert.Equal(
            [
                "status ACTIVE",
                "billing PROVISIONED",
                "attribute category S",
                "attribute order_id S",
                "key order_id HASH",
                "capacity 5/5",
                "index CategoryIndex status ACTIVE",
                "index CategoryIndex key category HASH",
                "index CategoryIndex projection ALL []",
                "index CategoryIndex capacity 5/5",
                "local indexes 0",
                "stream ",
            ],
            Facts(await sandbox.DescribeAsync()));
    }

    [Fact]
    public async Task The_outputs_are_those_of_the_real_table()
    {
        using var sandbox = new Sandbox(emulator);

        var outputs = (await sandbox.RunAsync("up")).Succeeded().Json["outputs"]!;

        var table = await sandbox.DescribeAsync();
        Assert.Equal(
            [table.TableName, InRegion(table.TableArn), "CategoryIndex", InRegion(table.GlobalSecondaryIndexes[0].IndexArn)],
            new[] { "tableName", "tableArn", "indexName", "indexArn" }.Select(name => (string)outputs[name]!));
    }

    [Fact]
    public async Task A_thousand_sales_with_differing_attributes_are_found_by_order_and_by_category()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();
        var sales = Enumerable.Range(0, 1000).Select(Sale).ToList();
        foreach (var batch in sales.Chunk(25))
        {
            var writes = batch.Select(sale => new WriteRequest(new PutRequest(sale))).ToList();
            var response = await emulator.Client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [sandbox.Table] = writes } });
            Assert.True(response.UnprocessedItems is null or { Count: 0 });
        }

        foreach (var sale in sales)
        {
            var read = await emulator.Client.GetItemAsync(sandbox.Table, new() { ["order_id"] = sale["order_id"] });
            Assert.Equal(Describe(sale), Describe(read.Item));
        }

        foreach (var category in sales.Where(sale => sale.ContainsKey("category")).GroupBy(sale => sale["category"].S))
        {
            var found = await QueryAsync(sandbox.Table, category.Key);
            Assert.Equal(category.Select(Describe).Order(), found.Select(Describe).Order());
        }

        var withoutCategory = sales.Count(sale => !sale.ContainsKey("category"));
        Assert.Equal(1000 - withoutCategory, (await ScanIndexAsync(sandbox.Table)).Count);
        Assert.True(withoutCategory > 0);
    }

    /// <summary>An ARN as AWS gives it, whatever an emulator calls the region.</summary>
    private static string InRegion(string arn) => $"arn:aws:dynamodb:us-east-1:000000000000:{arn.Split(':', 6)[5]}";

    /// <summary>Every sale has an order; whatever else it has differs from sale to sale.</summary>
    private static Dictionary<string, AttributeValue> Sale(int number)
    {
        var sale = new Dictionary<string, AttributeValue> { ["order_id"] = new($"order-{number:0000}") };
        if (number % 7 != 0)
        {
            sale["category"] = new AttributeValue($"category-{number % 5}");
        }

        switch (number % 4)
        {
            case 0:
                sale["amount"] = new AttributeValue { N = $"{number}" };
                break;
            case 1:
                sale["customer"] = new AttributeValue { M = new() { ["name"] = new AttributeValue($"customer {number}") } };
                break;
            case 2:
                sale["paid"] = new AttributeValue { BOOL = number % 3 == 0 };
                break;
            default:
                sale["tags"] = new AttributeValue { L = [new AttributeValue("a"), new AttributeValue { N = "1" }] };
                break;
        }

        return sale;
    }

    private static string Describe(Dictionary<string, AttributeValue> item) =>
        string.Join(' ', item.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
            $"{pair.Key}={pair.Value.S}{pair.Value.N}{pair.Value.BOOL}{pair.Value.M?.GetValueOrDefault("name")?.S}{pair.Value.L?.Count}"));

    private async Task<List<Dictionary<string, AttributeValue>>> QueryAsync(string table, string category)
    {
        var request = new QueryRequest
        {
            TableName = table,
            IndexName = "CategoryIndex",
            KeyConditionExpression = "category = :c",
            ExpressionAttributeValues = new() { [":c"] = new AttributeValue(category) },
            Limit = 50,
        };
        var items = new List<Dictionary<string, AttributeValue>>();
        do
        {
            var page = await emulator.Client.QueryAsync(request);
            Assert.True(page.Items.Count <= 50);
            items.AddRange(page.Items);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });

        return items;
    }

    private async Task<List<Dictionary<string, AttributeValue>>> ScanIndexAsync(string table)
    {
        var request = new ScanRequest { TableName = table, IndexName = "CategoryIndex" };
        var items = new List<Dictionary<string, AttributeValue>>();
        do
        {
            var page = await emulator.Client.ScanAsync(request);
            items.AddRange(page.Items);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });

        return items;
    }

    private static List<string> Facts(TableDescription table) =>
    [
        $"status {table.TableStatus}",
        $"billing {table.BillingModeSummary?.BillingMode ?? BillingMode.PROVISIONED}",
        .. table.AttributeDefinitions.Select(attribute => $"attribute {attribute.AttributeName} {attribute.AttributeType}").Order(StringComparer.Ordinal),
        .. table.KeySchema.Select(key => $"key {key.AttributeName} {key.KeyType}"),
        $"capacity {table.ProvisionedThroughput.ReadCapacityUnits}/{table.ProvisionedThroughput.WriteCapacityUnits}",
        .. table.GlobalSecondaryIndexes.SelectMany(index => (string[])
        [
            $"index {index.IndexName} status {index.IndexStatus}",
            .. index.KeySchema.Select(key => $"index {index.IndexName} key {key.AttributeName} {key.KeyType}"),
            $"index {index.IndexName} projection {index.Projection.ProjectionType} [{string.Join(',', index.Projection.NonKeyAttributes ?? [])}]",
            $"index {index.IndexName} capacity {index.ProvisionedThroughput.ReadCapacityUnits}/{index.ProvisionedThroughput.WriteCapacityUnits}",
        ]),
        $"local indexes {table.LocalSecondaryIndexes?.Count ?? 0}",
        $"stream {table.StreamSpecification?.StreamViewType}",
    ];
}
