using System.CommandLine;
using SalesData.Ops.Capacity;
using SalesData.Ops.Guard;
using SalesData.Ops.Policies;
using SalesData.Ops.Verify;

namespace SalesData.Ops.Cli;

/// <summary>The commands of `ops`, and its exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where the user is.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Answers questions about running the SalesData stack.")
        {
            Command(CapacityCommand.Definition, CapacityCommand.RunAsync, terminal),
            Command(GuardCommand.Definition, GuardCommand.RunAsync, terminal),
            Command(PoliciesCommand.Definition, PoliciesCommand.RunAsync, terminal),
            Command(VerifyCommand.Definition, VerifyCommand.RunAsync, terminal),
        };

        // No response files: an argument that begins with @ is a wrong one, and no file of this machine.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is not [])
        {
            var errors = string.Join(' ', parsed.Errors.Select(error => error.Message));
            await terminal.Error.WriteLineAsync($"error: {errors} 'ops --help' and 'ops COMMAND --help' list what there is.");
            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static Command Command(Command command, Func<ParseResult, Terminal, CancellationToken, Task> run, Terminal terminal)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                await run(parsed, terminal, cancellation);
                return Done;
            }
            catch (Exception e) when (e is OpsException or IOException or UnauthorizedAccessException)
            {
                await terminal.Error.WriteLineAsync($"error: {e.Message}");
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await terminal.Error.WriteLineAsync("error: Interrupted.");
            }

            return Failed;
        });
        return command;
    }
}
