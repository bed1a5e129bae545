using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public sealed class EmbeddedDynaliteTests() : EmbeddedEmulatorTests("dynalite")
{
    [Theory]
    [InlineData("createTableMs")]
    [InlineData("updateTableMs")]
    public async Task A_table_that_the_emulator_was_killed_over_can_be_used_again(string timer)
    {
        (await RunAsync("up")).Succeeded();
        await PutItemAsync();
        await KillEmulatorOverAsync(timer, async client =>
        {
            if (timer == "updateTableMs")
            {
                await client.UpdateTableAsync("SalesData", new ProvisionedThroughput(6, 5));
            }
            else
            {
                await client.CreateTableAsync("Other", [new KeySchemaElement("id", KeyType.HASH)], [new AttributeDefinition("id", ScalarAttributeType.S)], new ProvisionedThroughput(1, 1));
            }
        });

        var tables = await WithEmulatorAsync(async client =>
        {
            var names = (await client.ListTablesAsync()).TableNames;
            return await Task.WhenAll(names.Select(async name => (await client.DescribeTableAsync(name)).Table));
        });

        Assert.All(tables, table => Assert.Equal(TableStatus.ACTIVE, table.TableStatus));
        Assert.Contains("the items in table 'SalesData'", (await RunAsync("destroy")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_the_emulator_was_killed_over_while_it_deleted_it_is_gone()
    {
        (await RunAsync("up")).Succeeded();
        await PutItemAsync();
        await KillEmulatorOverAsync("deleteTableMs", client => client.DeleteTableAsync("SalesData"));

        var run = (await RunAsync("up", "--json")).Succeeded();

        Assert.Equal("create", (string)run.Table()["action"]!);
        Assert.Equal(0, await WithEmulatorAsync(async client => (await client.ScanAsync(new ScanRequest("SalesData"))).Count));
    }

    /// <summary>Runs dynalite itself on the data, with a timer that never ends, and kills it while it waits.</summary>
    private async Task KillEmulatorOverAsync(string timer, Func<AmazonDynamoDBClient, Task> request)
    {
        var port = FreePort.Find();
        var dynalite = Path.Combine(Path.GetDirectoryName(EmulatorInstallation.Find().Script)!, "node_modules", "dynalite", "cli.js");
        var start = new System.Diagnostics.ProcessStartInfo(
            "node",
            [dynalite, "--host", "127.0.0.1", "--port", $"{port}", "--path", new DataDirectory(Data).DataOf(Kind), "--createTableMs", "0", "--updateTableMs", "0", "--deleteTableMs", "0", $"--{timer}", "3600000"])
        {
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        using var client = EmulatorFixture.ClientOf($"http://127.0.0.1:{port}");
        await request(client);
        process.Kill();
        await process.WaitForExitAsync();
    }
}
