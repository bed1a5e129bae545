using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The sharded category of docs/operations.md: its code runs here as it stands there.</summary>
public sealed class ShardedCategoryTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>
{
    private const int Shards = 4;
    private const string Table = "Sharded";

    [Fact]
    public async Task Orders_of_one_category_are_spread_and_found_again_newest_first()
    {
        await CreateTableAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => PutAsync("books", $"order-{number}", $"2026-01-01T00:{number % 60:00}:{number / 60:00}Z")));

        var found = await FindAsync("books");

        Assert.Equal(100, found.Select(order => order["order_id"].S).Distinct().Count());
        Assert.Equal(found.Select(order => order["ordered_at"].S).OrderDescending(StringComparer.Ordinal), found.Select(order => order["ordered_at"].S));
        Assert.Equal(["books#0", "books#1", "books#2", "books#3"], found.Select(order => order["category_shard"].S).Distinct().Order());
    }

    [Fact]
    public void The_page_shows_the_code_that_runs_here()
    {
        var source = Line(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Docs", "ShardedCategoryTests.cs")));

        var shown = Page.Read("docs/operations.md").CodeBlocks.Where(code => code.Contains("shard", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, shown.Count);
        Assert.All(shown, code => Assert.Contains(Line(code), source, StringComparison.Ordinal));

        static string Line(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task PutAsync(string category, string orderId, string orderedAt)
    {
        var order = new Dictionary<string, AttributeValue> { ["order_id"] = new(orderId), ["category"] = new(category), ["ordered_at"] = new(orderedAt) };
        order["category_shard"] = new AttributeValue(ShardOf(category, orderId));

        // The same order always has the same shard. GetHashCode differs from process to process.
        static string ShardOf(string category, string orderId) =>
            $"{category}#{SHA256.HashData(Encoding.UTF8.GetBytes(orderId))[0] % Shards}";

        await emulator.Client.PutItemAsync(Table, order);
    }

    private async Task<List<Dictionary<string, AttributeValue>>> FindAsync(string category)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Shards).Select(shard => QueryAsync($"{category}#{shard}")));
        var orders = shards.SelectMany(found => found).OrderByDescending(order => order["ordered_at"].S, StringComparer.Ordinal);
        return [.. orders];
    }

    private async Task<List<Dictionary<string, AttributeValue>>> QueryAsync(string shard)
    {
        var request = new QueryRequest
        {
            TableName = Table,
            IndexName = "CategoryShardIndex",
            KeyConditionExpression = "category_shard = :shard",
            ExpressionAttributeValues = new() { [":shard"] = new AttributeValue(shard) },
        };
        return await emulator.Client.Paginators.Query(request).Responses.SelectMany(page => page.Items).ToListAsync();
    }

    private Task<CreateTableResponse> CreateTableAsync() => emulator.Client.CreateTableAsync(new CreateTableRequest
    {
        TableName = Table,
        AttributeDefinitions = [new("order_id", ScalarAttributeType.S), new("category_shard", ScalarAttributeType.S)],
        KeySchema = [new("order_id", KeyType.HASH)],
        GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "CategoryShardIndex",
                KeySchema = [new("category_shard", KeyType.HASH)],
                Projection = new Projection { ProjectionType = ProjectionType.ALL },
                ProvisionedThroughput = new ProvisionedThroughput(5, 5),
            },
        ],
        ProvisionedThroughput = new ProvisionedThroughput(5, 5),
    });
}
