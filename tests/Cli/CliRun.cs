using System.Text.Json.Nodes;
using SalesData.Cli;
using SalesData.Cli.Options;

namespace SalesData.Tests.Cli;

/// <summary>What a command of `ops` printed and how it ended.</summary>
internal sealed record OpsRun(int ExitCode, string Out, string Error)
{
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    /// <summary>Runs a command within this process.</summary>
    public static Task<OpsRun> RunAsync(string arguments) => RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs a command within this process, with arguments that may have blanks.</summary>
    public static async Task<OpsRun> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsInteractive: false));
        return new OpsRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The run, when it was done.</summary>
    public OpsRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        Assert.Empty(Error);
        return this;
    }
}
