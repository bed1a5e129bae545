using System.Text.Json.Nodes;
using SalesData.Cli.Guard;

namespace SalesData.Tests.Cli.Guard;

/// <summary>What puts the table at risk is refused, and let through by its own code alone.</summary>
public class RiskTests
{
    public static TheoryData<string> Plans => RiskyPlans.Names;

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_risk_is_refused_under_its_code_and_no_other(string plan)
    {
        var (code, preview) = RiskyPlans.All[plan];

        var run = (await GuardRun.OfAsync(preview)).Refused();

        Assert.Contains($"[{code}]; to let it through: --allow {code}", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Verdict: refused. Not let through: {code}.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_risk_is_let_through_by_its_code_and_named(string plan)
    {
        var (code, preview) = RiskyPlans.All[plan];

        var run = (await GuardRun.OfAsync(preview, "--allow", code)).Succeeded();

        Assert.Matches($"(?m)^allowed: .+ \\[{code}\\]\r?$", run.Out);
        Assert.EndsWith($"Verdict: allowed. Let through: {code}.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_risk_is_refused_although_every_other_code_is_allowed(string plan)
    {
        var (code, preview) = RiskyPlans.All[plan];
        string[] others = [.. Reason.Allowable.Where(other => other != code).SelectMany(other => new[] { "--allow", other })];

        var run = (await GuardRun.OfAsync(preview, others)).Refused();

        Assert.EndsWith($"Verdict: refused. Not let through: {code}.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_that_can_be_allowed_has_a_risky_plan() =>
        Assert.Equal(Reason.Allowable.Order(), RiskyPlans.All.Values.Select(plan => plan.Code).Distinct().Order());

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
    public async Task A_table_that_stays_in_AWS_is_told_apart_from_one_that_goes()
    {
        Assert.Contains("it stays in AWS", (await GuardRun.OfAsync(RiskyPlans.All["the table leaves the stack and stays in AWS"].Plan)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("it stays in AWS", (await GuardRun.OfAsync(RiskyPlans.All["the table is deleted"].Plan)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_says_because_of_what() =>
        Assert.Contains("would be replaced (replace) because of name", (await GuardRun.OfAsync(RiskyPlans.All["another name"].Plan)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_replacement_is_told_once() =>
        Assert.Single((await GuardRun.OfAsync(RiskyPlans.All["another partition key"].Plan, "--json")).Json["findings"]!.AsArray());

    [Fact]
    public async Task A_change_says_what_was_and_what_will_be() =>
        Assert.Contains("readCapacity 25 => 24 [lower-capacity]", (await GuardRun.OfAsync(RiskyPlans.All["less to read"].Plan)).Out, StringComparison.Ordinal);
}
