using System.Text.Json.Nodes;
using SalesData.Cli;
using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Local.Emulator;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>Indexes that are added and removed, which the settings have no key for.</summary>
public abstract class IndexTests(EmulatorFixture emulator)
{
    private readonly string _table = $"Sales-{Guid.NewGuid():N}";

    [Fact]
    public async Task An_index_is_added_and_removed_or_its_lack_is_a_failure_with_the_way_out()
    {
        using var endpoint = new DynamoEndpoint(Task.FromResult(new Uri(emulator.Url)), "us-east-1", CancellationToken.None);
        var handler = new TableHandler(endpoint, "us-east-1");
        await handler.CreateAsync(Table("category"), CancellationToken.None);

        await AssertChangedAsync(handler, Table("category", "region"));
        if (emulator.Kind == EmulatorKind.Dynoxide)
        {
            await AssertChangedAsync(handler, Table("category"));
        }
    }

    private async Task AssertChangedAsync(TableHandler handler, JsonObject inputs)
    {
        await handler.UpdateAsync(inputs, CancellationToken.None);
        var observed = await handler.FindAsync(_table, CancellationToken.None);
        if (emulator.Kind == EmulatorKind.Dynoxide)
        {
            handler.EnsureUsable(inputs, observed!);
        }
        else
        {
            var message = Assert.Throws<CliException>(() => handler.EnsureUsable(inputs, observed!)).Message;
            Assert.Contains("did not make index region-index", message, StringComparison.Ordinal);
            Assert.Contains("--emulator dynoxide", message, StringComparison.Ordinal);
        }
    }

    private JsonObject Table(params string[] indexed) => new()
    {
        ["name"] = _table,
        ["hashKey"] = "order_id",
        ["billingMode"] = "PROVISIONED",
        ["readCapacity"] = 5L,
        ["writeCapacity"] = 5L,
        ["attributes"] = new JsonArray([.. indexed.Prepend("order_id").Select(name => (JsonNode)new JsonObject { ["name"] = name, ["type"] = "S" })]),
        ["globalSecondaryIndexes"] = new JsonArray([.. indexed.Select(name => (JsonNode)new JsonObject
        {
            ["name"] = $"{name}-index",
            ["keySchemas"] = new JsonArray(new JsonObject { ["attributeName"] = name, ["keyType"] = "HASH" }),
            ["projectionType"] = "ALL",
            ["readCapacity"] = 5L,
            ["writeCapacity"] = 5L,
        })]),
    };
}
