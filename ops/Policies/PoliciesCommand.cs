using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesData.Ops.Cli;

namespace SalesData.Ops.Policies;

/// <summary>Writes the IAM documents that a pipeline's roles need for exactly this stack.</summary>
internal static class PoliciesCommand
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
        Description = "The GitHub repository whose jobs take the roles",
        Required = true,
    };

    private static readonly Option<string> Region = RegionOption.Of("The AWS region of the stack", "us-east-1");

    private static readonly Option<string[]> ReplicaRegions = new("--replica-region") { HelpName = "REGION", Description = "A region with a copy of the table; repeatable" };

    private static readonly Option<string> TableName = new("--table-name")
    {
        HelpName = "NAME",
        Description = "Name of the table",
        DefaultValueFactory = _ => "SalesData",
    };

    private static readonly Option<string?> KeyArn = new("--kms-key-arn") { HelpName = "ARN", Description = "The customer-managed key that encrypts the table" };

    private static readonly Option<bool> Verify = new("--verify") { Description = "The deploy role runs 'ops verify' too, so it may write, read and remove the sales of that" };

    static PoliciesCommand()
    {
        Account.Validators.Add(result => Check(result.Tokens.All(token => token.Value.Length == 12 && token.Value.All(char.IsAsciiDigit)), result, "--account must be twelve digits."));
        Repository.Validators.Add(result => Check(
            result.Tokens.All(token => token.Value.Split('/') is [{ Length: > 0 }, { Length: > 0 }] && token.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')),
            result,
            "--repository must have the form OWNER/NAME."));
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
            ["preview"] = new JsonObject { ["trust"] = TrustPolicies.Preview(scope, repository), ["permissions"] = PipelinePolicies.Preview(scope) },
            ["deploy"] = new JsonObject
            {
                ["trust"] = TrustPolicies.Deploy(scope, repository, parsed.GetValue(Stack)!),
                ["permissions"] = PipelinePolicies.Deploy(scope),
            },
        }.ToJsonString(Indented));
    }

    private static void Check(bool isMet, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!isMet)
        {
            result.AddError(message);
        }
    }
}
