using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Capacity;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Capacity;

/// <summary>What `capacity` forecasts for writes of each kind is what an emulator says that they have consumed. dynalite does not say it of indexes.</summary>
public sealed class WritesOnEmulatorTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>
{
    [Theory]
    [InlineData(900)]
    [InlineData(1500)]
    [InlineData(3900)]
    public async Task New_orders_updates_moves_to_another_category_and_deletions_take_what_is_forecast(int size)
    {
        using var table = new DatedTable(emulator);
        await table.CreateAsync();
        var consumed = new Dictionary<string, decimal>();
        for (var order = 0; order < 10; order++)
        {
            Add(consumed, (await emulator.Client.PutItemAsync(new PutItemRequest
            {
                TableName = table.Name,
                Item = new(Key(order)) { ["category"] = new AttributeValue("books"), ["ordered_at"] = new AttributeValue("2026-11-24"), ["note"] = new AttributeValue(new string('x', size)) },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            })).ConsumedCapacity);
        }

        for (var order = 0; order < 10; order++)
        {
            // Three in ten move. The others change an attribute that every index carries.
            Add(consumed, await UpdateAsync(table.Name, order, order < 3 ? "category" : "status", order < 3 ? "games" : "sent"));
        }

        for (var order = 0; order < 4; order++)
        {
            Add(consumed, (await emulator.Client.DeleteItemAsync(new DeleteItemRequest
            {
                TableName = table.Name,
                Key = Key(order),
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            })).ConsumedCapacity);
        }

        var forecast = CapacityNeed.Of(new Workload(10)
        {
            UpdatesPerSecond = 10,
            CategoryChanges = 30,
            DeletesPerSecond = 4,
            ItemSize = size + 100,
            Indexes = ["CategoryIndex", DatedTable.DateIndex],
        });
        Assert.Equal(
            [("Table", forecast.TableWrite.Average), .. forecast.Indexes.Select(index => (index.Name, index.Write.Average))],
            consumed.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key != "Table").ThenByDescending(pair => pair.Key, StringComparer.Ordinal));
    }

    private async Task<ConsumedCapacity> UpdateAsync(string table, int order, string attribute, string value) =>
        (await emulator.Client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = table,
            Key = Key(order),
            UpdateExpression = "SET #attribute = :value",
            ExpressionAttributeNames = new() { ["#attribute"] = attribute },
            ExpressionAttributeValues = new() { [":value"] = new AttributeValue(value) },
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        })).ConsumedCapacity;

    private static Dictionary<string, AttributeValue> Key(int order) => new() { ["order_id"] = new AttributeValue(order.ToString(CultureInfo.InvariantCulture)) };

    private static void Add(Dictionary<string, decimal> consumed, ConsumedCapacity capacity)
    {
        foreach (var (name, units) in capacity.GlobalSecondaryIndexes.Select(pair => (pair.Key, pair.Value.CapacityUnits)).Prepend(("Table", capacity.Table.CapacityUnits)))
        {
            consumed[name] = consumed.GetValueOrDefault(name) + (decimal)units!.Value;
        }
    }
}
