using Spectre.Console;

namespace SalesData.Ops.Reporting;

/// <summary>How results for people are printed.</summary>
internal static class PersonConsole
{
    public static IAnsiConsole On(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!terminal.IsInteractive)
        {
            // A file or a pipe has no width: a line must not be broken to fit one.
            console.Profile.Width = 1000;
        }

        return console;
    }
}
