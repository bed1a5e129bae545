using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public abstract class DataLossTests(EmulatorFixture emulator)
{
    [Fact]
    public async Task A_new_name_is_shown_as_a_replacement()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");

        var run = (await sandbox.RunAsync("preview", "--config", $"tableName={sandbox.Table}-new")).Succeeded();

        Assert.Equal(1, run.Count("replace"));
        Assert.Equal([("name", $"\"{sandbox.Table}\"", $"\"{sandbox.Table}-new\"")], run.TableChanges());
    }

    [Fact]
    public async Task A_replacement_of_a_table_with_items_is_refused_and_nothing_is_touched()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.PutAsync("1");

        var run = await sandbox.RunAsync("up", "--config", $"tableName={sandbox.Table}-new", "--config", "readCapacity=6");

        Assert.Contains($"the items in table '{sandbox.Table}'", run.Refusal(), StringComparison.Ordinal);
        Assert.Contains("--yes", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal(1, await sandbox.CountItemsAsync());
        Assert.False(await sandbox.ExistsAsync($"{sandbox.Table}-new"));
        (await sandbox.RunAsync("up", "--expect-no-changes")).Succeeded();
    }

    [Fact]
    public async Task A_replacement_of_an_empty_table_is_made()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");

        (await sandbox.RunAsync("up", "--config", $"tableName={sandbox.Table}-new")).Succeeded();

        Assert.False(await sandbox.ExistsAsync());
        Assert.True(await sandbox.ExistsAsync($"{sandbox.Table}-new"));
    }

    [Fact]
    public async Task With_yes_a_table_with_items_is_replaced()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.PutAsync("1");

        (await sandbox.RunAsync("up", "--yes", "--config", $"tableName={sandbox.Table}-new")).Succeeded();

        Assert.False(await sandbox.ExistsAsync());
        Assert.Equal(0, await sandbox.CountItemsAsync($"{sandbox.Table}-new"));
    }

    [Fact]
    public async Task A_destroy_of_a_table_with_items_is_refused()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.PutAsync("1");

        Assert.Contains($"the items in table '{sandbox.Table}'", (await sandbox.RunAsync("destroy")).Refusal(), StringComparison.Ordinal);
        Assert.Equal(1, await sandbox.CountItemsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_destroy_takes_everything_down(bool withItems)
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        if (withItems)
        {
            await sandbox.PutAsync("1");
        }

        var run = (await sandbox.RunAsync("destroy", withItems ? ["--yes"] : [])).Succeeded();

        Assert.Equal(2, run.Count("delete"));
        Assert.False(await sandbox.ExistsAsync());
        Assert.Equal(0, (await sandbox.RunAsync("destroy")).Succeeded().Count("delete"));
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("no\n", 1)]
    [InlineData("", 1)]
    public async Task A_person_is_asked_before_items_are_lost(string answer, int exitCode)
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.PutAsync("1");

        var arguments = sandbox.Arguments("destroy").Where(argument => argument != "--json");
        var run = await CliRun.LocalAsync(arguments, interactive: true, input: answer);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, await sandbox.ExistsAsync());
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    public async Task A_table_that_this_stack_did_not_make_is_never_touched(string command)
    {
        using var sandbox = new Sandbox(emulator);
        await MakeForeignTableAsync(sandbox.Table);

        var run = await sandbox.RunAsync(command, command == "up" ? ["--yes"] : []);

        Assert.Contains($"A table '{sandbox.Table}' exists", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal("id", (await sandbox.DescribeAsync()).KeySchema[0].AttributeName);
    }

    [Fact]
    public async Task A_table_that_someone_made_in_place_of_this_stacks_is_never_touched()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await emulator.Client.DeleteTableAsync(sandbox.Table);
        while (await sandbox.ExistsAsync())
        {
            await Task.Delay(10);
        }

        await MakeForeignTableAsync(sandbox.Table);

        Assert.Contains("this stack did not make it", (await sandbox.RunAsync("up", "--yes")).Refusal(), StringComparison.Ordinal);
        (await sandbox.RunAsync("destroy", "--yes")).Succeeded();

        Assert.True(await sandbox.ExistsAsync());
    }

    [Fact]
    public async Task A_replacement_does_not_take_the_place_of_a_table_that_this_stack_did_not_make()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await MakeForeignTableAsync($"{sandbox.Table}-new");

        Assert.Contains("this stack did not make it", (await sandbox.RunAsync("up", "--yes", "--config", $"tableName={sandbox.Table}-new")).Refusal(), StringComparison.Ordinal);
        Assert.True(await sandbox.ExistsAsync());
    }

    private async Task MakeForeignTableAsync(string name)
    {
        await emulator.Client.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            KeySchema = [new KeySchemaElement("id", KeyType.HASH)],
            AttributeDefinitions = [new AttributeDefinition("id", ScalarAttributeType.S)],
            ProvisionedThroughput = new ProvisionedThroughput(1, 1),
        });
    }
}
