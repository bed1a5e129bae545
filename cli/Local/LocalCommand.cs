using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SalesData.Cli.Local.Commands;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.Reporting;
using SalesData.Cli.Options;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli.Local;

/// <summary>The command `local` with its own commands and their options.</summary>
internal static class LocalCommand
{
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

    private static readonly Option<string?> Emulator = new("--emulator")
    {
        Description = "The embedded emulator: dynoxide or dynalite. By default the one that the stack was made with, or else dynoxide, or dynalite if dynoxide cannot be installed",
        HelpName = "NAME",
    };

    private static readonly Option<string?> DataDirectory = new("--data-dir")
    {
        Description = "Where state and data are kept; .local/STACK otherwise",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Json = JsonOption.Create();

    private static readonly Option<bool> ExpectNoChanges = new("--expect-no-changes") { Description = "Fail when there is a change" };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Go on without asking if data would be lost" };

    static LocalCommand()
    {
        Emulator.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && EmulatorKind.All.All(kind => kind.Name != name))
            {
                result.AddError($"--emulator must be {string.Join(" or ", EmulatorKind.All.Select(kind => kind.Name))}; '{name}' is neither.");
            }
            else if (result.Parent is CommandResult command && command.GetResult(Endpoint) is not null)
            {
                result.AddError("--emulator and --endpoint exclude each other: an endpoint that already runs is what it is.");
            }
        });
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
    }

    public static Command Create(Terminal terminal)
    {
        return new Command("local", "Run the stack on this machine, against a DynamoDB emulator. No cloud account is needed")
        {
            Command("preview", "Show what 'up' would do", PreviewCommand.RunAsync, Endpoint, Emulator, ExpectNoChanges),
            Command("up", "Create the table or bring it up to date, and print the outputs", UpCommand.RunAsync, Endpoint, Emulator, ExpectNoChanges, Yes),
            Command("destroy", "Delete everything again", DestroyCommand.RunAsync, Endpoint, Emulator, Yes),
            Command("outputs", "Print the stack's outputs", OutputsCommand.RunAsync, Endpoint),
            Command("serve", "Do 'up', then keep the emulator running until Ctrl-C", ServeCommand.RunAsync, Port, Emulator, Yes),
            Command("verify", "Check that the table can be used: write, read, query and remove sales", VerifyCommand.RunAsync, Endpoint, Emulator, LoadOption.Orders),
        };

        Command Command(string name, string description, Func<LocalOptions, IReport, CancellationToken, Task> run, params Option[] options)
        {
            var command = new Command(name, description) { Stack, DataDirectory, ConfigOption.Overrides, Json };
            foreach (var option in options)
            {
                command.Options.Add(option);
            }

            return command.Runs(
                (parsed, terminal, cancellation) => run(Options(parsed, terminal), parsed.GetValue(Json) ? new JsonReport(terminal) : new ConsoleReport(terminal), cancellation),
                terminal);
        }
    }

    private static LocalOptions Options(ParseResult parsed, Terminal terminal) => new(terminal.WorkingDirectory, parsed.GetValue(Stack)!)
    {
        Endpoint = parsed.GetValue(Endpoint) is { } url ? LoopbackEndpoint.Parse(url) : null,
        Emulator = parsed.GetValue(Emulator) is { } name ? EmulatorKind.Parse(name) : null,
        Port = parsed.GetValue(Port),
        DataDirectory = parsed.GetValue(DataDirectory),
        Config = ConfigOption.Read(parsed),
        ExpectNoChanges = parsed.GetValue(ExpectNoChanges),
        Yes = parsed.GetValue(Yes),
        Load = parsed.GetValue(LoadOption.Orders),
    };
}
