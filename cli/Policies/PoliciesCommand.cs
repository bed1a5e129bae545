using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesData.Cli.Options;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Policies;

/// <summary>Writes the IAM documents that a pipeline's roles need for exactly this stack.</summary>
internal static partial class PoliciesCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<string> Stack = new("--stack")
    {
        HelpName = "STACK",
        Description = "Name of the stack, which is that of its GitHub environment too",
        Required = true,
    };

    private static readonly Option<string> Account = new("--account") { HelpName = "ID", Description = "The AWS account, twelve digits", Required = true };

    private static readonly Option<string> Repository = new("--repository")
    {
        HelpName = "OWNER/NAME",
        Description = "The GitHub repository whose jobs take the roles; OWNER@ID/NAME@ID where GitHub puts the IDs into its tokens",
        Required = true,
    };

    private static readonly Option<string> Region = RegionOption.Of("The AWS region of the stack", fallback: null);

    private static readonly Option<string[]> ReplicaRegions = new("--replica-region") { HelpName = "REGION", Description = "A region with a copy of the table; repeatable" };

    private static readonly Option<string> TableName = new("--table-name")
    {
        HelpName = "NAME",
        Description = "Name of the table",
        DefaultValueFactory = _ => "SalesData",
    };

    private static readonly Option<string?> KeyArn = new("--kms-key-arn") { HelpName = "ARN", Description = "The customer-managed key that encrypts the table" };

    private static readonly Option<bool> Verify = new("--verify") { Description = "The deploy role runs 'salesdata verify' too, so it may write, read and remove the sales of that" };

    static PoliciesCommand()
    {
        Account.Validators.Add(result => Check(result.Tokens.All(token => token.Value.Length == 12 && token.Value.All(char.IsAsciiDigit)), result, "--account must be twelve digits."));
        Repository.Validators.Add(result => Check(
            result.Tokens.All(token => RepositoryForm().IsMatch(token.Value)),
            result,
            "--repository must have the form OWNER/NAME, or OWNER@ID/NAME@ID where GitHub puts the IDs into its tokens."));
        Stack.Validators.Add(result => Check(
            result.Tokens.All(token => StackForm().IsMatch(token.Value)),
            result,
            "--stack must be the name of a stack: letters, digits, '_', '-' and '.'."));
        TableName.Validators.Add(result => Check(
            result.Tokens.All(token => DynamoTableName.IsName(token.Value)),
            result,
            $"--table-name must be {DynamoTableName.Allowed}."));
    }

    /// <summary>The command with its options.</summary>
    public static Command Definition => new("policies", "Write the IAM documents of the roles that preview and deploy a stack, as one JSON object")
    {
        Stack,
        Account,
        Repository,
        Region,
        ReplicaRegions,
        TableName,
        KeyArn,
        Verify,
    };

    /// <summary>Runs the command.</summary>
    public static Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var scope = new PolicyScope(
            parsed.GetValue(Account)!,
            [parsed.GetValue(Region)!, .. parsed.GetValue(ReplicaRegions) ?? []],
            parsed.GetValue(TableName)!,
            parsed.GetValue(KeyArn),
            parsed.GetValue(Verify));
        var repository = parsed.GetValue(Repository)!;

        return terminal.Out.WriteLineAsync(new JsonObject
        {
            ["preview"] = new JsonObject { ["trust"] = TrustPolicies.Preview(scope, repository).ToJson(), ["permissions"] = PipelinePolicies.Preview(scope).ToJson() },
            ["deploy"] = new JsonObject
            {
                ["trust"] = TrustPolicies.Deploy(scope, repository, parsed.GetValue(Stack)!).ToJson(),
                ["permissions"] = PipelinePolicies.Deploy(scope).ToJson(),
            },
        }.ToJsonString(Indented));
    }

    [GeneratedRegex(@"\A(?:[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+|[A-Za-z0-9_.-]+@[0-9]+/[A-Za-z0-9_.-]+@[0-9]+)\z")]
    private static partial Regex RepositoryForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]+\z")]
    private static partial Regex StackForm();

    private static void Check(bool isMet, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!isMet)
        {
            result.AddError(message);
        }
    }
}
