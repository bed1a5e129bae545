using FsCheck.Xunit;
using SalesData.Infra;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

/// <summary>What holds for all settings there can be.</summary>
[Properties(Arbitrary = [typeof(AnySettings)], QuietOnSuccess = true)]
public class AnySettingsTests
{
    [Property(MaxTest = 2000)]
    public bool Settings_are_used_or_reported_and_nothing_else_happens(Dictionary<string, string?> values)
    {
        SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        return problems.All(problem => values.ContainsKey(problem.Key[2..]) && problem.Value == values[problem.Key[2..]]);
    }

    [Property(MaxTest = 1000)]
    public bool Settings_without_a_problem_make_a_stack_with_a_cost_report_of_finite_length(Dictionary<string, string?> values)
    {
        var settings = SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        return problems is not [] || CostOf(settings) is { Length: > 20 and < 1000 };
    }

    private static string CostOf(SalesDataSettings settings) =>
        (string)MockedProgram.RunAsync(() => SalesDataStack.Create(settings)).GetAwaiter().GetResult().Outputs["monthlyCost"]!;
}
