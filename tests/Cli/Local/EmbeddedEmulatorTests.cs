using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>Commands that run an emulator of their own.</summary>
/// <param name="kind">Which one.</param>
public abstract class EmbeddedEmulatorTests(string kind) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    internal string Data => _directory.File("data");

    internal EmulatorKind Kind { get; } = EmulatorKind.Parse(kind);

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_table_and_its_items_outlive_the_command_that_made_them()
    {
        (await RunAsync("up", "--json")).Succeeded();

        var again = (await RunAsync("up", "--json", "--expect-no-changes")).Succeeded();
        Assert.Equal(2, again.Count("same"));
        Assert.Contains("found 30 by category through CategoryIndex", (await RunAsync("verify")).Succeeded().Out, StringComparison.Ordinal);
        (await RunAsync("destroy")).Succeeded();
        await Processes.NoneLeftAsync(Data);
    }

    [Fact]
    public async Task The_ARN_names_the_region_of_the_stack()
    {
        var run = (await CliRun.LocalAsync(["up", "prod", "--json", "--data-dir", Data, "--emulator", kind])).Succeeded();

        Assert.StartsWith("arn:aws:dynamodb:us-west-2:", (string)run.Json["outputs"]!["tableArn"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_answers_an_independent_client_until_it_is_stopped()
    {
        var port = FreePort.Find();
        using var serve = StartServe(port);
        await serve.ReadUntilAsync("Serving at");

        using (var client = EmulatorFixture.ClientOf($"http://127.0.0.1:{port}"))
        {
            var table = (await client.DescribeTableAsync("SalesData")).Table;
            Assert.Equal((TableStatus.ACTIVE, IndexStatus.ACTIVE), (table.TableStatus, table.GlobalSecondaryIndexes[0].IndexStatus));
        }

        serve.Terminate();
        Assert.Equal(0, (await serve.EndAsync()).ExitCode);
        await Processes.NoneLeftAsync(Data);
    }

    [Fact]
    public async Task Other_commands_use_a_served_stack_by_its_endpoint()
    {
        var port = FreePort.Find();
        using var serve = StartServe(port);
        await serve.ReadUntilAsync("Serving at");
        string[] endpoint = ["--endpoint", $"http://127.0.0.1:{port}", "--json"];

        (await RunAsync("up", [.. endpoint, "--expect-no-changes"])).Succeeded();
        (await RunAsync("verify", endpoint)).Succeeded();
        Assert.Single((await RunAsync("up", [.. endpoint, "--config", "readCapacity=6"])).Succeeded().TableChanges());

        serve.Terminate();
        await serve.EndAsync();
        Assert.Equal([("readCapacity", "6", "5")], (await RunAsync("up", "--json")).Succeeded().TableChanges());
    }

    [Fact]
    public async Task A_second_command_on_a_served_stack_is_told_its_endpoint()
    {
        var port = FreePort.Find();
        using var serve = StartServe(port);
        await serve.ReadUntilAsync("Serving at");

        Assert.Contains($"use it with --endpoint http://127.0.0.1:{port}", (await RunAsync("up")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_says_when_its_emulator_is_gone()
    {
        using var serve = StartServe(FreePort.Find());
        await serve.ReadUntilAsync("Serving at");

        System.Diagnostics.Process.GetProcessById(Processes.EmulatorsOf(Data)[0]).Kill();

        Assert.Contains("emulator ended by itself", (await serve.EndAsync()).Refusal(), StringComparison.Ordinal);
        await Processes.NoneLeftAsync(Data);
    }

    [Fact]
    public async Task Damaged_data_of_the_emulator_are_named_and_kept()
    {
        (await RunAsync("up")).Succeeded();
        var folder = new DataDirectory(Data).DataOf(Kind);
        foreach (var file in Directory.EnumerateFiles(folder, "tables.db*"))
        {
            File.Delete(file);
        }

        var damaged = Path.Combine(folder, Kind == EmulatorKind.Dynoxide ? "tables.db" : "CURRENT");
        await File.WriteAllTextAsync(damaged, "garbage");

        Assert.Contains($"The data of the embedded emulator in {folder} are damaged", (await RunAsync("up")).Refusal(), StringComparison.Ordinal);
        Assert.Equal("garbage", await File.ReadAllTextAsync(damaged));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.Contains($"Port {port} is taken", (await RunAsync("serve", "--port", $"{port}")).Refusal(), StringComparison.Ordinal);
        await Processes.NoneLeftAsync(Data);
    }

    [Fact]
    public async Task Two_at_once_are_done_one_after_the_other_or_one_is_refused()
    {
        using var first = LocalProcess.Start(["up", "--data-dir", Data, "--emulator", kind, "--json"]);
        using var second = LocalProcess.Start(["up", "--data-dir", Data, "--emulator", kind, "--json", "--config", "readCapacity=6"]);

        var runs = new[] { await first.EndAsync(), await second.EndAsync() };

        Assert.Contains(runs, run => run.ExitCode == 0);
        Assert.All(runs.Where(run => run.ExitCode != 0), run => Assert.Contains("use another --data-dir", run.Refusal(), StringComparison.Ordinal));
        (await RunAsync("up")).Succeeded();
        (await RunAsync("up", "--expect-no-changes")).Succeeded();
    }

    [Fact]
    public async Task Killed_while_it_serves_it_loses_no_item_that_was_acknowledged_and_leaves_no_process()
    {
        var acknowledged = 0;
        for (var round = 0; round < 2; round++)
        {
            var port = FreePort.Find();
            using var serve = StartServe(port);
            await serve.ReadUntilAsync("Serving at");
            using var client = EmulatorFixture.ClientOf($"http://127.0.0.1:{port}");
            var kill = Task.Run(async () =>
            {
                await Task.Delay(200);
                serve.Kill();
            });
            try
            {
                for (; ; acknowledged++)
                {
                    await client.PutItemAsync("SalesData", new() { ["order_id"] = new AttributeValue($"{acknowledged}"), ["category"] = new AttributeValue("books") });
                }
            }
            catch (Exception e) when (SalesData.Cli.Verify.ConnectionFailure.Matches(e))
            {
                await kill;
                await serve.EndAsync();
            }

            await Processes.NoneLeftAsync(Data);
        }

        Assert.True(acknowledged > 10, $"Only {acknowledged} items were put.");
        foreach (var index in new[] { null, "CategoryIndex" })
        {
            var found = await WithEmulatorAsync(client => client.ScanAsync(new ScanRequest { TableName = "SalesData", IndexName = index }));
            Assert.Superset(Enumerable.Range(0, acknowledged).Select(number => $"{number}").ToHashSet(), found.Items.Select(item => item["order_id"].S).ToHashSet());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(300)]
    [InlineData(500)]
    public async Task Killed_at_any_moment_a_command_leaves_no_process_and_loses_no_item(int milliseconds)
    {
        (await RunAsync("up")).Succeeded();
        await PutItemAsync();

        using (var up = LocalProcess.Start(["up", "--data-dir", Data, "--emulator", kind, "--config", "readCapacity=6", "--config", "indexReadCapacity=7"]))
        {
            await Task.Delay(milliseconds);
            up.Kill();
            await up.EndAsync();
        }

        (await RunAsync("up", "--config", "readCapacity=6", "--config", "indexReadCapacity=7")).Succeeded();
        await Processes.NoneLeftAsync(Data);
        Assert.Contains("the items in table 'SalesData'", (await RunAsync("destroy")).Refusal(), StringComparison.Ordinal);
    }

    internal Task<CliRun> RunAsync(string command, params string[] more) => CliRun.LocalAsync([command, "--data-dir", Data, .. more.Contains("--endpoint") ? Array.Empty<string>() : ["--emulator", kind], .. more]);

    private LocalProcess StartServe(int port) => LocalProcess.Start(["serve", "--data-dir", Data, "--emulator", kind, "--port", $"{port}"]);

    internal Task<PutItemResponse> PutItemAsync() => WithEmulatorAsync(client => client.PutItemAsync("SalesData", new() { ["order_id"] = new AttributeValue("1") }));

    internal async Task<T> WithEmulatorAsync<T>(Func<AmazonDynamoDBClient, Task<T>> use)
    {
        await using var emulator = await EmbeddedEmulator.StartAsync(Kind, EmulatorInstallation.Find(), new DataDirectory(Data), 0, "us-east-1", CancellationToken.None);
        using var client = EmulatorFixture.ClientOf(emulator.Url.AbsoluteUri);
        return await use(client);
    }
}
