using System.CommandLine;
using SalesData.Cli.Options;

namespace SalesData.Cli.Guard;

/// <summary>Fails when a plan would put the table, its data or its protection at risk.</summary>
internal static class GuardCommand
{
    private const string StackForms = "STACK, PROJECT/STACK or ORGANIZATION/PROJECT/STACK";

    private static readonly string Codes = string.Join(", ", Reason.Allowable);
    private static readonly Argument<string> File = InputFile.Argument("What 'pulumi preview --json' printed; - for standard input");

    private static readonly Option<string[]> Allow = Checked(
        new Option<string[]>("--allow") { HelpName = "REASON-CODE", Description = $"Let the risks with this code through; repeatable. One of {Codes}" },
        Reason.Allowable.Contains,
        $"takes one of {Codes}");

    private static readonly Option<string[]> Allowances = new("--allowances")
    {
        HelpName = "FILE BEFORE",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        Description = "Let through what FILE names and BEFORE, the same file in the commit before, does not",
    };

    private static readonly Option<string?> Stack = Checked(
        new Option<string?>("--stack") { HelpName = "NAME", Description = $"The stack that the plan must be of: {StackForms}" },
        name => name.Split('/') is { Length: <= 3 } parts && !parts.Contains(""),
        $"must be {StackForms}");

    private static readonly Option<bool> Json = JsonOption.Create();

    /// <summary>The command with its options.</summary>
    public static Command Definition =>
        new("guard", "Fail when a plan would put the table, its data or its protection at risk") { File, Allow, Allowances, Stack, Json };

    /// <exception cref="CliException">A risk is not let through, or the plan can't be judged.</exception>
    public static async Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var bytes = await ReadAsync(parsed.GetRequiredValue(File), cancellation);
        var allowances = parsed.GetValue(Allowances) is [var file, var before]
            ? Allowance.Added(await ReadAllowancesAsync(file, cancellation), await ReadAllowancesAsync(before, cancellation))
            : [];
        var result = GuardResult.Of(bytes, parsed.GetValue(Stack), parsed.GetValue(Allow) ?? [], allowances);
        if (parsed.GetValue(Json))
        {
            GuardJson.Print(result, terminal);
        }
        else
        {
            GuardText.Print(result, terminal);
        }

        if (result.Verdict > Verdict.Allowed)
        {
            throw new CliException(result.Verdict is Verdict.Inconclusive
                ? "The plan can't be judged, and so must not be carried out."
                : "The plan puts something at risk that was not let through.");
        }
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        if (file != "-")
        {
            return await InputFile.ReadAsync(file, "Write it with: pulumi preview --json --show-sames --stack STACK > FILE", cancellation);
        }

        using var bytes = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static Task<byte[]> ReadAllowancesAsync(string file, CancellationToken cancellation) =>
        InputFile.ReadAsync(file, "If the commit has none, write [] into it.", cancellation);

    private static Option<T> Checked<T>(Option<T> option, Func<string, bool> isRight, string must)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isRight(token.Value)))
            {
                result.AddError($"{option.Name} {must}; '{token.Value}' is not one.");
            }
        });
        return option;
    }
}
