using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>What is said of a risk, and how several are let through.</summary>
public class RiskTests
{
    [Fact]
    public async Task Of_two_risks_both_have_to_be_allowed()
    {
        var preview = Preview.OfTable("update", table => table.Becomes(now =>
        {
            now["readCapacity"] = 1;
            now["pointInTimeRecovery"] = new JsonObject { ["enabled"] = false };
        }));

        (await GuardRun.OfAsync(preview, "--allow", "lower-capacity")).Refused();
        (await GuardRun.OfAsync(preview, "--allow", "disable-recovery")).Refused();
        (await GuardRun.OfAsync(preview, "--allow", "lower-capacity", "--allow", "disable-recovery")).Succeeded();
    }

    [Fact]
    public async Task A_code_lets_through_every_risk_of_its_kind()
    {
        var run = await GuardRun.OfAsync(
            Preview.OfTable("update", table => table.Becomes(now => PlannedTable.SetCapacity(now, 1))), "--allow", "lower-capacity");

        Assert.Equal(4, run.Succeeded().Out.Split("allowed: ").Length - 1);
    }

    [Fact]
    public async Task A_code_that_lets_nothing_through_is_told()
    {
        var run = (await GuardRun.OfAsync(PlanFile.PreviewOf("harmless/nothing"), "--allow", "delete-table")).Succeeded();

        Assert.Contains("note: --allow delete-table let nothing through.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_goes_is_not_said_to_stay_in_AWS() =>
        Assert.DoesNotContain("it stays in AWS", (await GuardRun.OfAsync(PlanFile.PreviewOf("delete/table"))).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_replacement_is_told_once() =>
        Assert.Single((await GuardRun.OfAsync(PlanFile.PreviewOf("replace/partition-key"), "--json")).Json["findings"]!.AsArray());

    [Theory]
    [InlineData("capacity/readCapacity", "not let through")]
    [InlineData("unclear/no-table", "can't be judged")]
    public async Task The_last_line_does_not_contradict_those_above_it(string plan, string says)
    {
        var error = (await GuardRun.OfAsync(PlanFile.PreviewOf(plan))).Refused().Error;

        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.DoesNotContain("--allow", error, StringComparison.Ordinal);
    }
}
