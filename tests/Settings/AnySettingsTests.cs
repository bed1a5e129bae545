using FsCheck;
using FsCheck.Fluent;
using SalesData.Infra;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Settings;

/// <summary>What holds for all settings there can be.</summary>
[Collection(EmulatorFixture.Collection)]
public class AnySettingsTests(EmulatorFixture emulator)
{
    [Fact]
    public void Settings_are_used_or_reported_and_nothing_else_happens() =>
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", out var problems);
            return problems.All(problem => values.ContainsKey(problem.Key[2..]) && problem.Value == values[problem.Key[2..]]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Settings_without_a_problem_have_a_cost_report_of_finite_length() =>
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            var settings = SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", out var problems);
            return problems is not [] || CostOf(settings) is { Length: > 20 and < 1000 };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Settings_without_a_problem_make_a_stack_and_a_table_that_DynamoDB_accepts()
    {
        var accepted = 0;
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", out var problems);
            if (problems is [])
            {
                accepted++;
                MakeAsync(values).GetAwaiter().GetResult();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(accepted > 20, $"Only {accepted} settings of 200 could be used.");
    }

    private static string CostOf(SalesDataSettings settings) =>
        (string)MockedProgram.RunAsync(() => SalesDataStack.Create(settings)).GetAwaiter().GetResult().Outputs["monthlyCost"]!;

    private async Task MakeAsync(Dictionary<string, string?> values)
    {
        using var sandbox = new Sandbox(emulator);
        string[] config = [.. values.Where(pair => pair.Key != "tableName").SelectMany(pair => new[] { "--config", $"{pair.Key}={pair.Value}" })];

        (await sandbox.RunAsync("up", config)).Succeeded();
        (await sandbox.RunAsync("up", [.. config, "--expect-no-changes"])).Succeeded();
        await emulator.Client.DeleteTableAsync(sandbox.Table);
    }
}
