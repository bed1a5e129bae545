using System.Text.RegularExpressions;

namespace SalesData.Tests.Docs;

/// <summary>A command of the documentation.</summary>
/// <param name="Command">What to type.</param>
/// <param name="Output">What it prints; "..." stands for anything.</param>
internal sealed record Transcript(string Command, IReadOnlyList<string> Output)
{
    /// <summary>The exit code that the output tells of.</summary>
    public int ExitCode => Output.Any(line => line.StartsWith("error: ", StringComparison.Ordinal)) ? 1 : 0;

    /// <summary>Fails unless the lines are those that were printed, in their order; a line that is left out needs a "..." in its place.</summary>
    public void AssertMatches(string printed)
    {
        if (Output is [])
        {
            return;
        }

        var pattern = string.Concat(Output.Select(line => line.Trim() == "..." ? "(.*\n)*?" : Pattern(line)));
        Assert.True(Regex.IsMatch(printed, $"\\A{pattern}\\z"), $"$ {Command}\nis said to print\n\n{string.Join('\n', Output)}\n\nand prints\n\n{printed}");
    }

    private static string Pattern(string line)
    {
        var exact = Regex.Escape(line).Replace("\\.\\.\\.", ".*", StringComparison.Ordinal);
        var anyPort = Regex.Replace(exact, @"(?<=127\\.0\\.0\\.1:)\d+", @"\d+");
        return Regex.Replace(anyPort, @"(?<=Pulumi\\ SDK:\\ )\w+", @"\w+") + "\n";
    }
}
