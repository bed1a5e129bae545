using System.CommandLine;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Options;
using SalesData.Cli.Printing;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli.Verify;

/// <summary>Checks that a deployed table can be used, and leaves nothing behind.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> File = InputFile.Argument("The stack's outputs, as 'pulumi stack output --json' writes them");

    private static readonly Option<string?> Endpoint = new("--endpoint") { HelpName = "URL", Description = "Another DynamoDB endpoint than the region's, such as an emulator's" };

    private static readonly Option<bool> Json = JsonOption.Create();

    static VerifyCommand() => Endpoint.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => AddressOf(token.Value) is null))
        {
            result.AddError($"--endpoint must be an address such as http://127.0.0.1:8000; '{token.Value}' is not.");
        }
    });

    /// <summary>The command with its options.</summary>
    public static Command Definition => new("verify", "Check that the deployed table can be used: write, read, query and remove sales")
    {
        File,
        Endpoint,
        LoadOption.Orders,
        Json,
    };

    /// <summary>Runs the command.</summary>
    /// <exception cref="CliException">The outputs do not name the table, or the table cannot be used.</exception>
    public static async Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var outputs = await StackOutputs.ReadAsync(parsed.GetValue(File)!, cancellation);
        var endpoint = parsed.GetValue(Endpoint) is { } url ? AddressOf(url) : null;
        using var table = new DeployedTable(outputs.Region, endpoint);
        var description = await DescribeAsync(table, outputs, endpoint is not null, cancellation);

        using var unretried = new DeployedTable(outputs.Region, endpoint, retries: 0);
        var (result, load) = await new Verification(description, outputs.IndexName) { Notify = terminal.Error.WriteLine }
            .RunAsync(table, unretried, parsed.GetValue(LoadOption.Orders), cancellation);
        Report(result, load, parsed.GetValue(Json), terminal);
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") ? url : null;

    /// <summary>Before anything is written: the credentials may be those of another account, which has a table of that name too.</summary>
    private static async Task<TableDescription> DescribeAsync(DeployedTable table, StackOutputs outputs, bool isEmulator, CancellationToken cancellation)
    {
        var found = (await table.CallAsync(client => client.DescribeTableAsync(outputs.TableName, cancellation))).Table;
        if (!IsSame(found.TableArn, outputs.TableArn, isEmulator))
        {
            throw new CliException($"The table that the credentials lead to is {found.TableArn}, and that of the stack is {outputs.TableArn}. Nothing was written. Use the credentials of the stack's account.");
        }

        if (!(found.GlobalSecondaryIndexes ?? []).Exists(index => index.IndexName == outputs.IndexName))
        {
            throw new CliException($"Table '{outputs.TableName}' has no index '{outputs.IndexName}'. Nothing was written. Deploy the stack, and wait until the index is ACTIVE.");
        }

        return found;
    }

    /// <summary>An emulator stands for any region, and some say one of their own in an ARN.</summary>
    private static bool IsSame(string found, string expected, bool isEmulator) =>
        isEmulator ? found.Split(':', 5)[^1] == expected.Split(':', 5)[^1] : found == expected;

    private static void Report(VerifyResult result, LoadResult? load, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Print(result.ToJson(load));
            return;
        }

        terminal.Out.WriteLine($"Table {result.Table} can be used:");
        foreach (var line in result.ToLines())
        {
            terminal.Out.WriteLine(line);
        }

        if (load is not null)
        {
            LoadText.Print(load, ConsoleFactory.Create(terminal));
        }
    }
}
