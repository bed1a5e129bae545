using System.Diagnostics;
using SalesData.Tests.Support;

namespace SalesData.Tests.Workflows;

/// <summary>The script that asks the guard, in a repository of its own, with a guard that shows what it is asked.</summary>
public sealed class GuardScriptTests : IDisposable
{
    private const string Allowances = ".github/guard-allowances.json";

    private readonly TemporaryDirectory _directory = new();

    public GuardScriptTests()
    {
        Directory.CreateDirectory(_directory.File("bin"));
        Directory.CreateDirectory(_directory.File("repository/.github"));
        _directory.Write("bin/dotnet", "#!/usr/bin/env bash\necho \"$@\"\ncat \"${@: -2}\"\n");
        File.SetUnixFileMode(_directory.File("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Bash("git init -q && git config user.email a@example.com && git config user.name a");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_guard_gets_the_allowances_of_the_commit_and_of_the_one_before()
    {
        Commit("[\"first\"]");
        Commit("[\"second\"]");

        var (exitCode, printed) = Guard();

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"run --project cli -- guard plan.json --stack prod --allowances {Allowances} ", printed, StringComparison.Ordinal);
        Assert.EndsWith("\n[\"second\"]\n[\"first\"]\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_merge_the_commit_before_is_the_one_that_was_merged_into()
    {
        Commit("[]");
        Bash("git checkout -q -b change");
        Commit("[\"added\"]");
        Bash("git commit -q --allow-empty -m later && git checkout -q - && git commit -q --allow-empty -m main && git merge -q --no-ff change -m merge");

        Assert.EndsWith("\n[\"added\"]\n[]\n", Guard().Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_before_without_the_file_has_no_allowances()
    {
        Bash("git commit -q --allow-empty -m first");
        Commit("[\"added\"]");

        Assert.EndsWith("\n[\"added\"]\n[]\n", Guard().Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_commit_before_nothing_is_asked()
    {
        Commit("[\"old\"]");

        var (exitCode, printed) = Guard();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("::error::the commit before is not here", printed, StringComparison.Ordinal);
    }

    private (int ExitCode, string Printed) Guard() => Bash($"{Path.Combine(Workflow.Folder, "scripts", "guard.sh")} plan.json prod", expected: null);

    private void Commit(string allowances)
    {
        _directory.Write($"repository/{Allowances}", $"{allowances}\n");
        Bash("git add -A && git commit -q -m change");
    }

    private (int ExitCode, string Printed) Bash(string command, int? expected = 0)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _directory.File("repository"), RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_directory.File("bin")}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(expected is null || process.ExitCode == expected, printed);
        return (process.ExitCode, printed);
    }
}
