using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>Runs the commands of one page, one after the other, as a reader would; with data of its own.</summary>
internal sealed class DocumentedCommands : IDisposable
{
    private const string Tool = "dotnet run --project cli -- ";
    private const string Local = "local";

    /// <summary>
    /// Commands that need an account, that are what runs this test, or that a workflow runs. Those of `.ci/run` and of `eng/workflow-lint`
    /// run before it.
    /// </summary>
    private static readonly string[] Elsewhere =
    [
        "pulumi ", "aws ", "dotnet test tests", "PROPERTY_RUNS=100000 dotnet test tests", "dotnet build", ".ci/run", "cd eng/workflow-lint && ",
        "dotnet tool restore", "cd eng/mutation && dotnet stryker", "dotnet run -c Release --project eng/bench",
    ];

    private readonly TemporaryDirectory _directory = new();
    private readonly EnvironmentOverride _credentials = new(("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"));

    public void Dispose()
    {
        _credentials.Dispose();
        _directory.Dispose();
    }

    public static bool CanRun(Transcript transcript) => transcript.Command.StartsWith(Tool, StringComparison.Ordinal);

    public static bool RunsElsewhere(Transcript transcript) => Array.Exists(Elsewhere, command => transcript.Command.StartsWith(command, StringComparison.Ordinal));

    /// <summary>Runs a command; fails when it ends or prints otherwise than the page says.</summary>
    public async Task RunAsync(Transcript transcript)
    {
        var arguments = transcript.Command[Tool.Length..].Split(' ');
        var (exitCode, printed) = await (arguments switch
        {
            [Local, .. var local] => RunLocalAsync(local),
            ["verify", ..] => VerifyAsync(arguments),
            _ => RunOfflineAsync(arguments),
        });

        Assert.True(exitCode == transcript.ExitCode, $"$ {transcript.Command}\nends with {exitCode}: {printed}");
        transcript.AssertMatches(printed);
    }

    private async Task<(int ExitCode, string Printed)> RunLocalAsync(string[] arguments)
    {
        string[] own = ["--data-dir", _directory.File(arguments.Length > 1 ? arguments[1] : "dev")];
        if (arguments[0] == "serve")
        {
            return await ServeAsync([.. WithFreePort(arguments), .. own]);
        }

        var run = await CliRun.LocalAsync([.. arguments, .. own]);
        return (run.ExitCode, run.Out + run.Error);
    }

    private static async Task<(int ExitCode, string Printed)> ServeAsync(string[] arguments)
    {
        using var serve = LocalProcess.Start(arguments);
        var printed = await serve.ReadUntilAsync("AWS_ACCESS_KEY_ID");
        serve.Terminate();
        return ((await serve.EndAsync()).ExitCode, printed);
    }

    private async Task<(int ExitCode, string Printed)> RunOfflineAsync(string[] arguments)
    {
        if (arguments[0] == "guard")
        {
            _directory.Write(arguments[1], DocumentedPlan.Json);
            arguments[1] = _directory.File(arguments[1]);
        }

        if (Array.IndexOf(arguments, "--allowances") is var allowances and >= 0)
        {
            _directory.Write("allowances.json", DocumentedPlan.Allowances);
            _directory.Write("before.json", "[]");
            (arguments[allowances + 1], arguments[allowances + 2]) = (_directory.File("allowances.json"), _directory.File("before.json"));
        }

        if (Array.IndexOf(arguments, "--from") is var from and >= 0)
        {
            _directory.Write(arguments[from + 1], DocumentedOrders.Csv);
            arguments[from + 1] = _directory.File(arguments[from + 1]);
        }

        var file = Array.IndexOf(arguments, ">") is var redirection and >= 0 ? arguments[redirection + 1] : null;
        var run = await CliRun.RunAsync(string.Join(' ', file is null ? arguments : arguments[..^2]));
        if (file is not null)
        {
            _directory.Write(file, run.Out);
        }

        return (run.ExitCode, (file is null ? run.Out : "") + run.Error);
    }

    /// <summary>On the table of an emulator, in place of the deployed one.</summary>
    private async Task<(int ExitCode, string Printed)> VerifyAsync(string[] arguments)
    {
        var endpoint = $"http://127.0.0.1:{FreePort.Find()}";
        using var serve = LocalProcess.Start(["serve", "--port", endpoint.Split(':')[2], "--data-dir", _directory.File("verified")]);
        await serve.ReadUntilAsync("Serving at");
        var outputs = (await CliRun.LocalAsync(["outputs", "--json", "--endpoint", endpoint, "--data-dir", _directory.File("verified")])).Succeeded();
        _directory.Write(arguments[1], outputs.Out);

        var run = await CliRun.RunAsync($"verify {_directory.File(arguments[1])} {string.Join(' ', arguments[2..])} --endpoint {endpoint}");
        serve.Terminate();
        await serve.EndAsync();
        return (run.ExitCode, run.Out + run.Error);
    }

    private static string[] WithFreePort(string[] arguments) =>
        Regex.Replace(string.Join(' ', arguments), @"--port \d+", $"--port {FreePort.Find()}").Split(' ');
}
