using FsCheck;
using FsCheck.Fluent;
using SalesData.Infra;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

/// <summary>What holds for all settings there can be.</summary>
public class AnySettingsTests
{
    [Fact]
    public void Settings_are_used_or_reported_and_nothing_else_happens() =>
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", out var problems);
            return problems.All(problem => values.ContainsKey(problem.Key[2..]) && problem.Value == values[problem.Key[2..]]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Settings_without_a_problem_make_a_stack_with_a_cost_report_of_finite_length() =>
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            var settings = SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", out var problems);
            return problems is not [] || CostOf(settings) is { Length: > 20 and < 1000 };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string CostOf(SalesDataSettings settings) =>
        (string)MockedProgram.RunAsync(() => SalesDataStack.Create(settings)).GetAwaiter().GetResult().Outputs["monthlyCost"]!;
}
