using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Guard;

/// <summary>An allowance fits one change of one stack, in the commit that adds it.</summary>
public sealed class AllowanceTests : IDisposable
{
    private const string Plan = "capacity/readCapacity";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_a_commit_adds_is_let_through_and_says_why()
    {
        var run = (await RunAsync(Plan, [OfCapacity()], [])).Succeeded();

        Assert.Contains("allowed: aws:dynamodb/table:Table sales-data-table: readCapacity 25 => 24 [lower-capacity], because: the sale is over", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Verdict: allowed. Let through: lower-capacity.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stack", "dev")]
    [InlineData("code", "delete-table")]
    [InlineData("resource", "aws:dynamodb/table:Table other")]
    [InlineData("what", "writeCapacity")]
    [InlineData("new", "23")]
    [InlineData("new", null)]
    public async Task What_differs_in_anything_is_not_let_through(string member, string? value)
    {
        var run = (await RunAsync(Plan, [OfCapacity(member, value)], [])).Refused();

        Assert.EndsWith("Verdict: refused. Not let through: lower-capacity.", run.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(member != "stack", run.Out.Contains("note: the allowance of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_commit_before_had_does_not_count_any_more() => (await RunAsync(Plan, [OfCapacity()], [OfCapacity()])).Refused();

    [Fact]
    public async Task What_is_needed_again_counts_with_another_why() =>
        (await RunAsync(Plan, [OfCapacity(), OfCapacity("why", "the first deployment failed")], [OfCapacity()])).Succeeded();

    [Fact]
    public async Task What_is_taken_out_of_the_file_does_not_count() => (await RunAsync(Plan, [], [OfCapacity()])).Refused();

    [Fact]
    public async Task One_allowance_lets_one_of_two_risks_through()
    {
        var run = (await RunAsync("delete/renamed-without-an-alias", [Allowance("delete-table", "aws:dynamodb/table:Table sales-data-table", "would be deleted (delete)", null)], [])).Refused();

        Assert.EndsWith("Verdict: refused. Not let through: recreate-table.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allowance_that_fits_two_resources_of_one_name_lets_neither_through()
    {
        var run = await RunAsync("delete/two-of-one-name", [Allowance("delete-table", "aws:dynamodb/table:Table sales-data-table", "would be deleted (delete)", null)], []);

        Assert.EndsWith("Verdict: refused. Not let through: delete-table.", run.Refused().Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_the_JSON_is_an_allowance_once_it_has_a_stack_and_a_why()
    {
        var finding = (await GuardRun.OfAsync(PlanFile.PreviewOf("protection/key"), "--json")).Json["findings"]![0]!.DeepClone().AsObject();
        finding.Remove("verdict");
        finding.Remove("old");
        finding["stack"] = "prod";
        finding["why"] = "the key of the team";

        (await RunAsync("protection/key", [finding], [])).Succeeded();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[7]")]
    [InlineData("[{}]")]
    [InlineData("[] []")]
    [InlineData("""[{"stack":"prod","code":"lower-capacity","resource":"r","what":"w","new":"1"}]""")]
    [InlineData("""[{"stack":"prod","code":"lower-capacity","resource":"r","what":"w","why":"y"}]""")]
    [InlineData("""[{"stack":null,"code":"lower-capacity","resource":"r","what":"w","new":"1","why":"y"}]""")]
    [InlineData("""[{"stack":"prod","code":"lower-capacity","resource":"r","what":"w","new":"1","why":"y","until":"tomorrow"}]""")]
    [InlineData("""[{"stack":"prod","stack":"dev","code":"lower-capacity","resource":"r","what":"w","new":"1","why":"y"}]""")]
    [InlineData("""[{"Stack":"prod","code":"lower-capacity","resource":"r","what":"w","new":"1","why":"y"}]""")]
    [InlineData("""[{"stack":"prod","code":"everything","resource":"r","what":"w","new":"1","why":"y"}]""", "must have a why, and one of the codes replace-table")]
    [InlineData("""[{"stack":"prod","code":"cannot-judge","resource":"r","what":"w","new":null,"why":"y"}]""", "must have a why")]
    [InlineData("""[{"stack":"prod","code":"lower-capacity","resource":"r","what":"w","new":"1","why":" "}]""", "must have a why")]
    public async Task A_file_that_is_not_a_list_of_allowances_fails_with_one_line(string file, string says = "are not a list of objects with stack, code, resource, what, new and why")
    {
        var run = await RunAsync("harmless/nothing", file, "[]");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Matches("^error: [^\n]+\n$", run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_with_what_to_write() =>
        Assert.Contains("write [] into it", (await GuardRun.OfAsync(PlanFile.PreviewOf(Plan), "--allowances", "missing.json", "missing.json")).Error, StringComparison.Ordinal);

    private static JsonObject OfCapacity(string? member = null, string? value = null)
    {
        var allowance = Allowance("lower-capacity", "aws:dynamodb/table:Table sales-data-table", "readCapacity", "24");
        if (member is not null)
        {
            allowance[member] = value;
        }

        return allowance;
    }

    private static JsonObject Allowance(string code, string resource, string what, string? now) => new()
    {
        ["stack"] = "prod",
        ["code"] = code,
        ["resource"] = resource,
        ["what"] = what,
        ["new"] = now,
        ["why"] = "the sale is over",
    };

    private Task<CliRun> RunAsync(string plan, JsonNode[] allowances, JsonNode[] before) =>
        RunAsync(plan, new JsonArray(allowances).ToJsonString(), new JsonArray(before).ToJsonString());

    private Task<CliRun> RunAsync(string plan, string allowances, string before)
    {
        _directory.Write("allowances.json", allowances);
        _directory.Write("before.json", before);
        return GuardRun.OfAsync(PlanFile.PreviewOf(plan), "--allowances", _directory.File("allowances.json"), _directory.File("before.json"));
    }
}
