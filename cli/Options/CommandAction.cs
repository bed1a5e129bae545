using System.CommandLine;

namespace SalesData.Cli.Options;

/// <summary>What a command does, and how it ends.</summary>
internal static class CommandAction
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <summary>Gives a command what it does; whatever the user can act on becomes one message on stderr.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does.</param>
    /// <param name="terminal">Where the user is.</param>
    /// <returns>The command.</returns>
    public static Command Runs(this Command command, Func<ParseResult, Terminal, CancellationToken, Task> run, Terminal terminal)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                await run(parsed, terminal, cancellation);
                return Done;
            }
            catch (Exception e) when (e is CliException or IOException or UnauthorizedAccessException)
            {
                await terminal.Error.WriteLineAsync($"error: {e.Message}");
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await terminal.Error.WriteLineAsync("error: Interrupted. Run the command again to finish its work.");
            }

            return Failed;
        });
        return command;
    }
}
