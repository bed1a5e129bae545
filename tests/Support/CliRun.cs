using System.Text.Json.Nodes;
using SalesData.Cli;

namespace SalesData.Tests.Support;

/// <summary>What a command of `salesdata` printed and how it ended.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    /// <summary>Runs a command within this process; its arguments have no blanks.</summary>
    public static Task<CliRun> RunAsync(string arguments) => RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs a command of `local` within this process.</summary>
    public static Task<CliRun> LocalAsync(IEnumerable<string> arguments, string? workingDirectory = null, bool interactive = false, string input = "") =>
        RunAsync(arguments.Prepend("local"), workingDirectory, interactive, input);

    /// <summary>Runs a command within this process.</summary>
    public static async Task<CliRun> RunAsync(IEnumerable<string> arguments, string? workingDirectory = null, bool interactive = false, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(workingDirectory ?? AppContext.BaseDirectory, new StringReader(input), output, error, interactive);
        var exitCode = await CommandLine.RunAsync([.. arguments], terminal);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The run, when it was done.</summary>
    public CliRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        Assert.Empty(Error);
        return this;
    }

    /// <summary>The one message of a run that failed or was refused.</summary>
    public string Refusal()
    {
        Assert.True(ExitCode == 1, $"exit code {ExitCode}: {Out}");
        Assert.StartsWith("error: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return Error["error: ".Length..].TrimEnd();
    }

    /// <summary>How often the plan has an action.</summary>
    public int Count(string action) => (int)Json["summary"]![action]!;

    /// <summary>The plan's entry of the table.</summary>
    public JsonObject Table() => Json["resources"]!.AsArray().Select(resource => resource!.AsObject())
        .Single(resource => (string)resource["type"]! == MockedProgram.TableType);

    /// <summary>The plan's changes of the table: path, old and new value.</summary>
    public IEnumerable<(string Property, string Old, string New)> TableChanges() => Table()["changes"]!.AsArray()
        .Select(change => ((string)change!["property"]!, change["old"]?.ToJsonString() ?? "null", change["new"]?.ToJsonString() ?? "null"));
}
