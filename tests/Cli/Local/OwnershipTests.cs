using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>Which tables are a stack's own, whatever happened before.</summary>
public abstract class OwnershipTests(EmulatorFixture emulator)
{
    [Fact]
    public async Task A_table_made_by_others_after_a_create_that_was_refused_is_not_this_stacks()
    {
        using var sandbox = new Sandbox(emulator);
        await using (var relay = new Relay(emulator.Url))
        {
            relay.Refuse = operation => operation == "CreateTable";
            var run = await CliRun.LocalAsync([.. sandbox.Arguments("up").Select(argument => argument == emulator.Url ? relay.Url : argument)]);
            Assert.Contains("LimitExceededException", run.Refusal(), StringComparison.Ordinal);
            sandbox.MoveState(relay.Url, emulator.Url);
        }

        await MakeTableAsync(sandbox.Table);
        (await sandbox.RunAsync("destroy", "--yes")).Succeeded();

        Assert.True(await sandbox.ExistsAsync());
    }

    [Fact]
    public async Task A_table_made_by_others_after_a_create_that_was_cut_off_is_not_this_stacks()
    {
        using var sandbox = new Sandbox(emulator);
        await using (var relay = new Relay(emulator.Url))
        {
            relay.Before = _ =>
            {
                if (relay.Operations.Last() == "CreateTable")
                {
                    throw new IOException("The connection is cut.");
                }
            };
            (await CliRun.LocalAsync([.. sandbox.Arguments("up").Select(argument => argument == emulator.Url ? relay.Url : argument)])).Refusal();
            sandbox.MoveState(relay.Url, emulator.Url);
        }

        await MakeTableAsync(sandbox.Table);
        (await sandbox.RunAsync("destroy", "--yes")).Succeeded();

        Assert.True(await sandbox.ExistsAsync());
    }

    [Theory]
    [InlineData("prod", "us-east-1")]
    [InlineData("dev", "eu-west-1")]
    public async Task A_data_directory_holds_one_stack_in_one_region(string stack, string region)
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        foreach (var command in new[] { "up", "destroy", "outputs", "preview", "verify" })
        {
            var run = await sandbox.RunAsync(command, stack, "--config", $"aws:region={region}");
            Assert.Contains("is that of stack 'dev' of project 'sales-data' in us-east-1", run.Refusal(), StringComparison.Ordinal);
        }

        (await sandbox.RunAsync("up", "--expect-no-changes")).Succeeded();
    }

    [Fact]
    public async Task A_data_directory_is_free_again_when_its_stack_is_taken_down()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.RunAsync("destroy");

        (await sandbox.RunAsync("up", "--config", "aws:region=eu-west-1")).Succeeded();
    }

    [Fact]
    public async Task A_table_that_this_stack_did_not_make_is_not_verified()
    {
        using var sandbox = new Sandbox(emulator);
        await MakeTableAsync(sandbox.Table);

        Assert.Contains("There is no table of stack 'dev'", (await sandbox.RunAsync("verify")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Localhost_and_its_address_are_one_endpoint()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        string[] arguments = [.. sandbox.Arguments("up", "--expect-no-changes").Select(argument => argument.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))];

        (await CliRun.LocalAsync(arguments)).Succeeded();
    }

    [Fact]
    public async Task A_replacement_that_was_killed_can_be_taken_back_with_every_item()
    {
        for (var operation = 1; ; operation++)
        {
            using var sandbox = new Sandbox(emulator);
            (await sandbox.RunAsync("up")).Succeeded();
            await sandbox.PutAsync("1");

            await using var relay = new Relay(emulator.Url);
            sandbox.MoveState(emulator.Url, relay.Url);
            var isCut = false;
            relay.After = number =>
            {
                if (number == operation || isCut)
                {
                    isCut = true;
                    throw new IOException("The connection is cut.");
                }
            };
            relay.Before = _ =>
            {
                if (relay.Operations.Last() == "DeleteTable")
                {
                    isCut = true;
                    throw new IOException("The connection is cut.");
                }
            };
            await CliRun.LocalAsync([.. sandbox.Arguments("up", "--yes", "--config", $"tableName={sandbox.Table}-new").Select(argument => argument == emulator.Url ? relay.Url : argument)]);
            sandbox.MoveState(relay.Url, emulator.Url);

            (await sandbox.RunAsync("up")).Succeeded();
            Assert.Equal(1, await sandbox.CountItemsAsync());
            Assert.False(await sandbox.ExistsAsync($"{sandbox.Table}-new"));
            if (relay.Operations.Contains("DeleteTable"))
            {
                Assert.True(operation > 4, "Nothing was ever cut.");
                return;
            }
        }
    }

    private Task<CreateTableResponse> MakeTableAsync(string name) => emulator.Client.CreateTableAsync(new CreateTableRequest
    {
        TableName = name,
        KeySchema = [new KeySchemaElement("order_id", KeyType.HASH)],
        AttributeDefinitions = [new AttributeDefinition("order_id", ScalarAttributeType.S)],
        ProvisionedThroughput = new ProvisionedThroughput(3, 3),
    });
}
