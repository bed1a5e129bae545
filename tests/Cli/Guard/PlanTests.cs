using SalesData.Cli.Guard;

namespace SalesData.Tests.Cli.Guard;

/// <summary>The plans in Plans/ have the verdict that they say, and a risk is let through by its own code alone.</summary>
public class PlanTests
{
    public static TheoryData<string> All => [.. PlanFile.Names];

    public static TheoryData<string> Risky => [.. PlanFile.Risky];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_plan_has_the_verdict_that_its_file_says(string plan)
    {
        var expected = PlanFile.ExpectedOf(plan);

        var run = await GuardRun.OfAsync(PlanFile.PreviewOf(plan));

        if (expected == "cannot-judge")
        {
            run.Unjudged();
        }
        else
        {
            var verdict = expected == "safe" ? "safe. Nothing is at risk." : $"refused. Not let through: {string.Join(", ", expected.Split(' '))}.";
            Assert.True(run.Out.TrimEnd().EndsWith($"Verdict: {verdict}", StringComparison.Ordinal), run.Out);
            Assert.Equal(expected == "safe" ? 0 : 1, run.ExitCode);
        }

        if (PlanFile.SaidOf(plan) is { } said)
        {
            Assert.True(said[0] == '^' ? run.Out.StartsWith(said[1..], StringComparison.Ordinal) : run.Out.Contains(said, StringComparison.Ordinal), run.Out);
        }
    }

    [Theory]
    [MemberData(nameof(Risky))]
    public async Task A_risk_is_let_through_by_its_code_and_named(string plan)
    {
        var code = PlanFile.ExpectedOf(plan);

        var run = (await GuardRun.OfAsync(PlanFile.PreviewOf(plan), "--allow", code)).Succeeded();

        Assert.Matches($"(?m)^allowed: .+ \\[{code}\\]\r?$", run.Out);
        Assert.EndsWith($"Verdict: allowed. Let through: {code}.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Risky))]
    public async Task A_risk_is_refused_although_every_other_code_is_allowed(string plan)
    {
        var code = PlanFile.ExpectedOf(plan);
        string[] others = [.. Reason.Allowable.Where(other => other != code).SelectMany(other => new[] { "--allow", other })];

        var run = (await GuardRun.OfAsync(PlanFile.PreviewOf(plan), others)).Refused();

        Assert.Contains($"[{code}]; to let it through: --allow {code}", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Verdict: refused. Not let through: {code}.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_that_can_be_allowed_has_a_plan() =>
        Assert.Equal(Reason.Allowable.Order(), PlanFile.Risky.Select(PlanFile.ExpectedOf).Distinct().Order());

    [Fact]
    public void Every_rule_has_a_plan_that_it_refuses_and_every_type_one_that_is_safe() =>
        Assert.All(
            SalesData.Cli.Guard.Rules.ResourceRules.ByType.Keys,
            type => Assert.Contains(PlanFile.Names, plan => PlanFile.PreviewOf(plan).ToString().Contains($"\"{type}\"", StringComparison.Ordinal)));
}
