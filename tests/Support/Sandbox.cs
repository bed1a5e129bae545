using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.State;

namespace SalesData.Tests.Support;

/// <summary>A stack of a test's own: a table name, a data directory, and commands that use both at the shared emulator.</summary>
internal sealed class Sandbox(EmulatorFixture emulator) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public string Table { get; } = $"Sales-{Guid.NewGuid():N}";

    /// <summary>Which emulator it is.</summary>
    public EmulatorKind Emulator => emulator.Kind;

    public string DataDirectory => _directory.File("data");

    public string StateFile => Directory.EnumerateFiles(DataDirectory, "state.json", SearchOption.AllDirectories).Single();

    /// <summary>What the state remembers as not emulated.</summary>
    public IReadOnlyList<string> NotEmulated =>
        [.. JsonNode.Parse(File.ReadAllText(StateFile))!["resources"]!.AsArray()
            .Single(resource => (string)resource!["type"]! == MockedProgram.TableType)!["notEmulated"]!.AsArray().Select(property => (string)property!)];

    public string[] Arguments(string command, params string[] more) =>
        [command, "--endpoint", emulator.Url, "--data-dir", DataDirectory, "--json", "--config", $"tableName={Table}", .. more];

    public Task<CliRun> RunAsync(string command, params string[] more) => CliRun.LocalAsync(Arguments(command, more));

    public async Task<TableDescription> DescribeAsync(string? table = null) =>
        (await emulator.Client.DescribeTableAsync(table ?? Table)).Table;

    public async Task<bool> ExistsAsync(string? table = null)
    {
        try
        {
            await DescribeAsync(table);
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    public Task PutAsync(string orderId, string? category = null, string? table = null)
    {
        var item = new Dictionary<string, AttributeValue> { ["order_id"] = new(orderId) };
        if (category is not null)
        {
            item["category"] = new AttributeValue(category);
        }

        return emulator.Client.PutItemAsync(table ?? Table, item);
    }

    public async Task<int> CountItemsAsync(string? table = null) =>
        (await emulator.Client.ScanAsync(new ScanRequest(table ?? Table))).Items.Count;

    /// <summary>Makes what is remembered of a stack at one endpoint that of another, behind which the same emulator is.</summary>
    public void MoveState(string from, string to)
    {
        var directory = new DataDirectory(DataDirectory);
        var (source, target) = (directory.FolderOf(new Uri(from)), directory.FolderOf(new Uri(to)));
        if (Directory.Exists(source))
        {
            Directory.Move(source, target);
        }
    }

    public void Dispose() => _directory.Dispose();
}
