using Spectre.Console;

namespace SalesData.Cli.Printing;

/// <summary>Creates the console that results for people are printed on.</summary>
internal static class ConsoleFactory
{
    /// <summary>A file or a pipe has no width: a line must not be broken to fit one.</summary>
    private const int Endless = 1000;

    public static IAnsiConsole Create(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.HasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal.IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal.HasColours)
        {
            console.Profile.Width = Endless;
        }

        return console;
    }
}
