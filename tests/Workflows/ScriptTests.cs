using System.Diagnostics;
using SalesData.Tests.Support;

namespace SalesData.Tests.Workflows;

/// <summary>The scripts of the workflows that run without GitHub, run.</summary>
public sealed class ScriptTests : IDisposable
{
    private const int MostThatGitHubTakes = 65_536;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workflow-script-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("dev", "us-east-1")]
    [InlineData("prod", "us-west-2")]
    public async Task The_region_is_that_of_the_stack(string stack, string region)
    {
        var output = Path.Combine(_folder.FullName, "output");

        await RunAsync(["-eo", "pipefail", "-c", RegionScript()], new() { ["STACK"] = stack, ["GITHUB_OUTPUT"] = output });

        Assert.Equal($"region={region}\n", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task A_stack_without_a_region_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Pulumi.bare.yaml"), "config: {}\n");

        var run = await RunAsync(["-eo", "pipefail", "-c", RegionScript()], new() { ["STACK"] = "bare" }, _folder.FullName, exitCode: 1);

        Assert.Contains("Pulumi.bare.yaml::has no aws:region", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_starts_with_the_mark_by_which_it_is_found_again() =>
        Assert.StartsWith("<!-- preview of dev -->", await CommentAsync("no changes"), StringComparison.Ordinal);

    [Theory]
    [InlineData("  ~ monthlyCost: \"USD 5\" => \"USD 8 at least\"\n", "USD 8 at least")]
    [InlineData("  + monthlyCost : \"USD 8\"\n", "USD 8")]
    [InlineData("  ~ monthlyCost: \"USD 5\" => output<string>\n", "output<string>")]
    [InlineData("    1 unchanged\n", "unchanged")]
    public async Task The_comment_says_what_the_stack_would_cost(string diff, string cost) =>
        Assert.Contains($"| `monthlyCost` after it | {cost} |\n", await CommentAsync(diff), StringComparison.Ordinal);

    [Fact]
    public async Task The_comment_says_what_the_stack_costs_now() =>
        Assert.Contains("| `monthlyCost` now | USD 5 |\n", await CommentAsync("", costNow: "USD 5"), StringComparison.Ordinal);

    [Fact]
    public async Task The_comment_shows_diff_and_guard()
    {
        var comment = await CommentAsync("~ readCapacity: 5 => 6", guard: "1 risk");

        Assert.Contains("~ readCapacity: 5 => 6", comment, StringComparison.Ordinal);
        Assert.Contains("1 risk", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_says_that_the_guard_refused() =>
        Assert.Contains("does not let this plan through", await CommentAsync("", outcome: "failure"), StringComparison.Ordinal);

    [Fact]
    public async Task The_comment_on_a_preview_that_failed_claims_nothing()
    {
        var comment = await CommentAsync("error: no credentials", outcome: "skipped");

        Assert.Contains("not asked, because the preview failed", comment, StringComparison.Ordinal);
        Assert.Contains("| `monthlyCost` after it | unknown |", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_on_a_preview_that_did_not_start_is_written_nevertheless() =>
        Assert.Contains("see the log of the run", await CommentAsync(null, outcome: "skipped", guard: null), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_comment_is_cut_to_what_GitHub_takes_and_says_so()
    {
        var longText = string.Concat(Enumerable.Repeat("größer ", 20_000));

        var comment = await CommentAsync(longText, guard: longText);

        Assert.InRange(comment.Length, 1, MostThatGitHubTakes);
        Assert.DoesNotContain('\uFFFD', comment);
        Assert.Contains("cut after 50000 of ", comment, StringComparison.Ordinal);
        Assert.EndsWith("</details>\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_cannot_end_its_code_block() =>
        Assert.Equal(4, (await CommentAsync("``````\n# Approved", guard: "fine")).Split("``````").Length - 1);

    [Theory]
    [InlineData('\u061c')]
    [InlineData('\u200e')]
    [InlineData('\u200f')]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public async Task The_comment_has_no_character_that_turns_the_direction_of_the_text(char control)
    {
        var comment = await CommentAsync($"+ name: \"a{control}b\"", guard: $"a{control}b");

        Assert.DoesNotContain(control, comment);
        Assert.Contains("+ name: \"a b\"", comment, StringComparison.Ordinal);
    }

    private async Task<string> CommentAsync(string? diff, string? guard = "fine", string outcome = "success", string costNow = "")
    {
        return await RunAsync(
            [Path.Combine(Workflow.Folder, "scripts", "preview-comment.sh"), await FileAsync("diff", diff), await FileAsync("guard", guard)],
            new() { ["STACK"] = "dev", ["GUARD_OUTCOME"] = outcome, ["COST_NOW"] = costNow });

        async Task<string> FileAsync(string name, string? text)
        {
            var file = Path.Combine(_folder.FullName, name);
            if (text is not null)
            {
                await File.WriteAllTextAsync(file, text);
            }

            return file;
        }
    }

    private static string RegionScript() =>
        Workflow.ReadAction("pulumi-stack").Root["runs"].Scripts.Single();

    /// <summary>What bash prints.</summary>
    private static async Task<string> RunAsync(string[] arguments, Dictionary<string, string> environment, string? folder = null, int exitCode = 0)
    {
        var start = new ProcessStartInfo("bash", arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == exitCode, await error);
        return output;
    }
}
