using System.CommandLine;
using System.Globalization;
using SalesData.Local.Commands;
using SalesData.Local.Reporting;

namespace SalesData.Local.Cli;

/// <summary>The commands and options of `local`, and its exit codes: 0 done, 1 failed or refused, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private static readonly Argument<string> Stack = new("stack")
    {
        Description = "Name of the stack",
        DefaultValueFactory = _ => "dev",
    };

    private static readonly Option<string?> Endpoint = new("--endpoint")
    {
        Description = "A DynamoDB endpoint that already runs, in place of the embedded emulator; loopback addresses only",
        HelpName = "URL",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of the embedded emulator, 1-65535; a free one otherwise",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
            {
                return port;
            }

            result.AddError($"--port must be a number from 1 to 65535; '{result.Tokens[0].Value}' is not.");
            return 0;
        },
    };

    private static readonly Option<string?> DataDirectory = new("--data-dir")
    {
        Description = "Where state and data are kept; .local/STACK otherwise",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Config = new("--config")
    {
        Description = "Override a config value; repeatable",
        HelpName = "KEY=VALUE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as one JSON object, and nothing else" };

    private static readonly Option<bool> ExpectNoChanges = new("--expect-no-changes") { Description = "Fail when there is a change" };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Go on without asking where data would be lost" };

    static CommandLine()
    {
        Stack.Validators.Add(result =>
        {
            // An option that a command does not have is taken for its argument.
            if (result.Tokens is [{ Value: ['-', ..] } token])
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        DataDirectory.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--data-dir must name a folder; it is empty.");
            }
        });
        Config.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
            {
                result.AddError($"--config must have the form KEY=VALUE, as in --config readCapacity=10; '{token.Value}' has not.");
            }
        });
    }

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where the user is.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Runs the SalesData stack on this machine, against a DynamoDB emulator. No cloud account is needed.")
        {
            Command("preview", "Show what 'up' would do", PreviewCommand.RunAsync, terminal, Endpoint, ExpectNoChanges),
            Command("up", "Make the table or bring it up to date, and print the outputs", UpCommand.RunAsync, terminal, Endpoint, ExpectNoChanges, Yes),
            Command("destroy", "Take everything down again", DestroyCommand.RunAsync, terminal, Endpoint, Yes),
            Command("outputs", "Print the stack's outputs", OutputsCommand.RunAsync, terminal, Endpoint),
            Command("serve", "Do 'up', then keep the emulator running until Ctrl-C", ServeCommand.RunAsync, terminal, Port, Yes),
            Command("verify", "Check that the table can be used: write, read, query and remove sales", VerifyCommand.RunAsync, terminal, Endpoint),
        };

        // No response files: an argument that begins with @ is a wrong one, and no file of this machine.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is not [])
        {
            var errors = string.Join(' ', parsed.Errors.Select(error => error.Message));
            await terminal.Error.WriteLineAsync($"error: {errors} 'local --help' and 'local COMMAND --help' list what there is.");
            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        });
    }

    private static Command Command(
        string name,
        string description,
        Func<CommandOptions, IReport, CancellationToken, Task> run,
        Terminal terminal,
        params Option[] options)
    {
        var command = new Command(name, description) { Stack, DataDirectory, Config, Json };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            IReport report = parsed.GetValue(Json) ? new JsonReport(terminal) : new ConsoleReport(terminal);
            try
            {
                await run(Options(parsed, terminal), report, cancellation);
                return Done;
            }
            catch (LocalException e)
            {
                await terminal.Error.WriteLineAsync($"error: {e.Message}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
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

    private static CommandOptions Options(ParseResult parsed, Terminal terminal) => new(terminal.WorkingDirectory, parsed.GetValue(Stack)!)
    {
        Endpoint = parsed.GetValue(Endpoint) is { } url ? LoopbackEndpoint.Parse(url) : null,
        Port = parsed.GetValue(Port),
        DataDirectory = parsed.GetValue(DataDirectory),
        Config = [.. (parsed.GetValue(Config) ?? []).Select(pair => pair.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))],
        ExpectNoChanges = parsed.GetValue(ExpectNoChanges),
        Yes = parsed.GetValue(Yes),
    };
}
