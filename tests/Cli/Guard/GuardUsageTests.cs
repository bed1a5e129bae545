using System.Diagnostics;
using System.Text;
using SalesData.Cli.Guard;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Guard;

/// <summary>The command around the result: its arguments, its exit codes, and what it prints.</summary>
public sealed class GuardUsageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("guard")]
    [InlineData("guard a.json b.json")]
    [InlineData("guard a.json --allow")]
    [InlineData("guard a.json --allow everything")]
    [InlineData("guard a.json --allow cannot-judge")]
    [InlineData("guard a.json --allow other-stack")]
    [InlineData("guard a.json --allow DELETE-TABLE")]
    [InlineData("guard a.json --allowances")]
    [InlineData("guard a.json --allowances b.json")]
    [InlineData("guard a.json --stack")]
    [InlineData("guard a.json --stack a/b/c/d")]
    [InlineData("guard a.json --stack /prod")]
    [InlineData("guard a.json --force")]
    public async Task Wrong_usage_ends_with_2(string arguments) => WrongUsage(await CliRun.RunAsync(arguments));

    [Fact]
    public async Task A_file_without_a_name_is_wrong_usage() => WrongUsage(await CliRun.RunAsync(["guard", ""]));

    [Fact]
    public async Task Wrong_usage_names_the_codes_there_are() =>
        Assert.All(Reason.Allowable, code => Assert.Contains(code, CliRun.RunAsync("guard a.json --allow everything").Result.Error, StringComparison.Ordinal));

    [Theory]
    [InlineData("missing.json")]
    [InlineData("missing/preview.json")]
    [InlineData(".")]
    public async Task A_file_that_can_not_be_read_fails_with_one_line(string file)
    {
        var run = await CliRun.RunAsync(["guard", _directory.File(file)]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Matches("^error: [^\n]+\n$", run.Error);
    }

    [Theory]
    [InlineData("prod", 0)]
    [InlineData("sales-data/prod", 0)]
    [InlineData("acme/sales-data/prod", 0)]
    [InlineData("dev", 1)]
    [InlineData("prod2", 1)]
    [InlineData("other/prod", 1)]
    [InlineData("acme/other/prod", 1)]
    public async Task A_plan_of_another_stack_is_refused(string stack, int exitCode)
    {
        var run = await GuardRun.OfAsync(PlanFile.PreviewOf("capacity/safe/more"), "--stack", stack);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Out.Contains($"The document is about sales-data/prod and not about {stack}. [other-stack]", StringComparison.Ordinal));
    }

    [Fact]
    public void No_code_lets_another_stack_through()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanFile.PreviewOf("capacity/safe/more").ToString());

        Assert.Equal(Verdict.Refused, GuardResult.Of(bytes, "dev", Reason.All.Select(reason => reason.Code)).Verdict);
        Assert.Equal(Verdict.Inconclusive, GuardResult.Of(bytes[1..], "dev", Reason.All.Select(reason => reason.Code)).Verdict);
    }

    [Theory]
    [InlineData("capacity/safe/more", "", 0, "safe", "")]
    [InlineData("capacity/readCapacity", "", 1, "refused", "")]
    [InlineData("capacity/readCapacity", "lower-capacity", 0, "allowed", "lower-capacity")]
    [InlineData("capacity/readCapacity", "delete-table", 1, "refused", "")]
    public async Task JSON_is_one_object_that_says_the_verdict_and_what_was_let_through(string plan, string allow, int exitCode, string verdict, string allowed)
    {
        var preview = PlanFile.PreviewOf(plan);

        var run = await GuardRun.OfAsync(preview, allow.Length == 0 ? ["--json"] : ["--json", "--allow", allow]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(["verdict", "findings", "allowed"], run.Json.Select(member => member.Key));
        Assert.Equal(verdict, (string)run.Json["verdict"]!);
        Assert.Equal(allowed, string.Join(' ', run.Json["allowed"]!.AsArray().Select(code => (string)code!)));
        Assert.Equal(run.Out.TrimEnd(), run.Json.ToJsonString());
    }

    [Fact]
    public async Task JSON_says_of_a_finding_all_that_the_text_says()
    {
        var finding = (await GuardRun.OfAsync(PlanFile.PreviewOf("capacity/readCapacity"), "--json")).Refused().Json["findings"]!.AsArray().Single()!.AsObject();

        Assert.Equal(
            ["verdict=refused", "code=lower-capacity", $"resource={State.Table} sales-data-table", "what=readCapacity", "old=25", "new=24"],
            finding.Select(member => $"{member.Key}={member.Value}"));
    }

    [Fact]
    public async Task JSON_of_a_note_has_no_code()
    {
        var finding = (await GuardRun.OfAsync(PlanFile.PreviewOf("delete/safe/alarms"), "--json")).Succeeded().Json["findings"]![0]!;

        Assert.Equal(("note", null), ((string?)finding["verdict"], finding["code"]));
    }

    [Fact]
    public async Task JSON_is_printed_also_when_nothing_can_be_judged()
    {
        var run = (await GuardRun.OfAsync("", "--json")).Unjudged();

        Assert.Equal("cannot-judge", (string)run.Json["verdict"]!);
        Assert.Equal(("cannot-judge", null), ((string?)run.Json["findings"]![0]!["code"], run.Json["findings"]![0]!["resource"]));
    }

    [Theory]
    [InlineData("capacity/safe/more", 0)]
    [InlineData("capacity/readCapacity", 1)]
    public async Task A_dash_reads_standard_input(string plan, int exitCode)
    {
        var preview = PlanFile.PreviewOf(plan);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "salesdata.dll"), "guard", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        await process.StandardInput.WriteAsync(preview.ToString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal(exitCode, process.ExitCode);
    }

    private static void WrongUsage(CliRun run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Matches("^error: [^\n]+\n$", run.Error);
    }
}
