using FsCheck;
using FsCheck.Fluent;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public abstract class AnySettingsTests(EmulatorFixture emulator)
{
    [Fact]
    public void Settings_without_a_problem_make_a_table_that_DynamoDB_accepts()
    {
        var accepted = 0;
        Prop.ForAll(AnySettings.Arbitrary, values =>
        {
            SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
            if (problems is [])
            {
                accepted++;
                MakeAsync(values).GetAwaiter().GetResult();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(accepted > 20, $"Only {accepted} settings of 200 could be used.");
    }

    private async Task MakeAsync(Dictionary<string, string?> values)
    {
        using var sandbox = new Sandbox(emulator);
        // A maximum can only be removed from a table that exists.
        string[] config = [.. values.Where(pair => pair.Key != "tableName").SelectMany(pair => new[] { "--config", $"{pair.Key}={(pair.Value == "-1" ? "0" : pair.Value)}" })];

        (await sandbox.RunAsync("up", config)).Succeeded();
        (await sandbox.RunAsync("up", [.. config, "--expect-no-changes"])).Succeeded();
        if ((await sandbox.DescribeAsync()).DeletionProtectionEnabled == true)
        {
            await emulator.Client.UpdateTableAsync(new() { TableName = sandbox.Table, DeletionProtectionEnabled = false });
        }

        await emulator.Client.DeleteTableAsync(sandbox.Table);
    }
}
