using System.CommandLine;
using SalesData.Cli.Capacity;
using SalesData.Cli.Guard;
using SalesData.Cli.Local;
using SalesData.Cli.Options;
using SalesData.Cli.Policies;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli;

/// <summary>The commands of `salesdata`, and its exit codes: 0 done, 1 failed or refused, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    /// <summary>A command ends its work between two steps.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where the user is.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Runs the SalesData stack on this machine, and answers questions about running it in AWS.")
        {
            LocalCommand.Create(terminal),
            CapacityCommand.Definition.Runs(CapacityCommand.RunAsync, terminal),
            GuardCommand.Definition.Runs(GuardCommand.RunAsync, terminal),
            PoliciesCommand.Definition.Runs(PoliciesCommand.RunAsync, terminal),
            VerifyCommand.Definition.Runs(VerifyCommand.RunAsync, terminal),
        };

        // No response files: an argument that begins with @ is a wrong one, and no file of this machine.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is not [])
        {
            var errors = string.Join(' ', parsed.Errors.Select(error => error.Message));
            await terminal.Error.WriteLineAsync($"error: {errors} 'salesdata --help' and 'salesdata COMMAND --help' list what there is.");
            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,

            // A load test removes what it wrote, which takes as long as a throttled table makes it.
            ProcessTerminationTimeout = LoadOption.IsGivenIn(parsed) ? Timeout.InfiniteTimeSpan : LongestStep,
        });
    }
}
