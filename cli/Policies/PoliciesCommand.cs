using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesData.Cli.Options;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Policies;

/// <summary>Writes the IAM documents that a pipeline's roles need for exactly this stack.</summary>
internal static partial class PoliciesCommand
{
    private const string Table = "table";
    private const string Replicas = "replicas";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<string> Stack = new("--stack")
    {
        HelpName = "STACK",
        Description = "Name of the stack, whose file says what its roles may do, and of its GitHub environment",
        Required = true,
    };

    private static readonly Option<string> Account = new("--account") { HelpName = "ID", Description = "The AWS account, twelve digits", Required = true };

    private static readonly Option<string> Repository = new("--repository")
    {
        HelpName = "OWNER/NAME",
        Description = "The GitHub repository whose jobs take the roles; OWNER@ID/NAME@ID where GitHub puts the IDs into its tokens",
        Required = true,
    };

    private static readonly Option<bool> Verify = new("--verify") { Description = "The deploy role runs 'salesdata verify' too, so it may write, read and remove the sales of that" };

    private static readonly Option<string[]> AllowDelete = new("--allow-delete")
    {
        HelpName = "WHAT",
        Description = "The deploy role may delete the table, or replicas, of a stack that protects its table: table or replicas; repeatable",
    };

    static PoliciesCommand()
    {
        Account.Validators.Add(result => Check(result.Tokens.All(token => token.Value.Length == 12 && token.Value.All(char.IsAsciiDigit)), result, "--account must be twelve digits."));
        Repository.Validators.Add(result => Check(
            result.Tokens.All(token => RepositoryForm().IsMatch(token.Value)),
            result,
            "--repository must have the form OWNER/NAME, or OWNER@ID/NAME@ID where GitHub puts the IDs into its tokens."));
        AllowDelete.AcceptOnlyFromAmong(Table, Replicas);
    }

    /// <summary>The command with its options.</summary>
    public static Command Definition => new("policies", "Write the IAM documents of the roles that preview and deploy a stack, and of the account, as one JSON object")
    {
        Stack,
        Account,
        Repository,
        Verify,
        AllowDelete,
        ConfigOption.Overrides,
    };

    /// <summary>Runs the command.</summary>
    /// <exception cref="CliException">There is no such stack, or its configuration has problems.</exception>
    public static Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var config = StackConfig.Read(ProjectFile.Find(terminal.WorkingDirectory), parsed.GetValue(Stack)!, ConfigOption.Read(parsed));
        var deletions = parsed.GetValue(AllowDelete) ?? [];
        var scope = new PolicyScope(parsed.GetValue(Account)!, config)
        {
            Verifies = parsed.GetValue(Verify),
            DeletesTable = deletions.Contains(Table),
            DeletesReplicas = deletions.Contains(Replicas),
        };
        var repository = parsed.GetValue(Repository)!;

        return terminal.Out.WriteLineAsync(new JsonObject
        {
            ["preview"] = new JsonObject { ["trust"] = TrustPolicies.Preview(scope, repository).ToJson(), ["permissions"] = PipelinePolicies.Preview(scope).ToJson() },
            ["deploy"] = new JsonObject
            {
                ["trust"] = TrustPolicies.Deploy(scope, repository).ToJson(),
                ["permissions"] = PipelinePolicies.Deploy(scope).ToJson(),
            },
            ["account"] = AccountPolicy.Of(scope).ToJson(),
        }.ToJsonString(Indented));
    }

    [GeneratedRegex(@"\A(?:[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+|[A-Za-z0-9_.-]+@[0-9]+/[A-Za-z0-9_.-]+@[0-9]+)\z")]
    private static partial Regex RepositoryForm();

    private static void Check(bool isMet, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!isMet)
        {
            result.AddError(message);
        }
    }
}
