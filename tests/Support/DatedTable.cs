using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Dynamo;

namespace SalesData.Tests.Support;

/// <summary>A table of a test's own at an emulator, created without the program: by order, by category, and by category and date.</summary>
internal sealed class DatedTable(EmulatorFixture emulator) : IDisposable
{
    public const string DateIndex = "CategoryDateIndex";

    public string Name { get; } = $"Sales-{Guid.NewGuid():N}";

    /// <summary>Makes requests as `local` does.</summary>
    public DynamoEndpoint Calls { get; } = new(Task.FromResult(new Uri(emulator.Url)), "us-east-1", CancellationToken.None);

    public async Task<TableDescription> CreateAsync()
    {
        await emulator.Client.CreateTableAsync(new CreateTableRequest
        {
            TableName = Name,
            AttributeDefinitions = [.. new[] { "order_id", "category", "ordered_at" }.Select(name => new AttributeDefinition(name, ScalarAttributeType.S))],
            KeySchema = [new KeySchemaElement("order_id", KeyType.HASH)],
            GlobalSecondaryIndexes =
            [
                Index("CategoryIndex", new KeySchemaElement("category", KeyType.HASH)),
                Index(DateIndex, new KeySchemaElement("category", KeyType.HASH), new KeySchemaElement("ordered_at", KeyType.RANGE)),
            ],
            ProvisionedThroughput = new ProvisionedThroughput(5, 5),
        });
        return await Calls.WaitUntilActiveAsync(Name, CancellationToken.None);
    }

    public async Task<int> CountItemsAsync() => (await emulator.Client.ScanAsync(new ScanRequest(Name))).Items.Count;

    public void Dispose() => Calls.Dispose();

    private static GlobalSecondaryIndex Index(string name, params KeySchemaElement[] keys) => new()
    {
        IndexName = name,
        KeySchema = [.. keys],
        Projection = new Projection { ProjectionType = ProjectionType.ALL },
        ProvisionedThroughput = new ProvisionedThroughput(5, 5),
    };
}
