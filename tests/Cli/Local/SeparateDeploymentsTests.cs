using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>Changes that AWS does not take in one deployment, whatever the emulator takes.</summary>
public class SeparateDeploymentsTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>
{
    private const string Instead =
        "the change takes several deployments: deletionProtection changes together with the throughput: AWS takes them in requests of their own only, "
        + "and the provider sends one. Deploy instead, in this order: (1) readCapacity=7; (2) deletionProtection=true";

    private static readonly string[] Change = ["--config", "readCapacity=7", "--config", "deletionProtection=true"];

    [Fact]
    public async Task Up_refuses_and_says_what_to_deploy_instead_also_with_yes()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        var refusal = (await sandbox.RunAsync("up", [.. Change, "--yes"])).Refusal();

        Assert.Equal($"Refused: {Instead}. Nothing was changed.", refusal);
        Assert.Equal(5, (await sandbox.DescribeAsync()).ProvisionedThroughput.ReadCapacityUnits);
    }

    [Fact]
    public async Task The_plan_shows_it_in_the_same_words()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        var run = (await CliRun.LocalAsync(sandbox.Arguments("preview", Change).Where(argument => argument != "--json"))).Succeeded();

        Assert.Contains(Instead, run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_deployments_that_are_named_are_taken_one_after_the_other()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();

        (await sandbox.RunAsync("up", "--config", "readCapacity=7")).Succeeded();
        (await sandbox.RunAsync("up", Change)).Succeeded();

        Assert.Equal(7, (await sandbox.DescribeAsync()).ProvisionedThroughput.ReadCapacityUnits);
    }

    [Fact]
    public async Task An_index_is_added_to_capacity_that_scales_in_a_deployment_without_scaling()
    {
        string[] scaled = ["--config", "autoScaling=true"], added = ["--config", "orderDateAttribute=ordered_at"];
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", scaled)).Succeeded();

        var refusal = (await sandbox.RunAsync("up", [.. scaled, .. added])).Refusal();
        (await sandbox.RunAsync("up", added)).Succeeded();
        (await sandbox.RunAsync("up", [.. scaled, .. added])).Succeeded();

        Assert.Contains("an index is added, removed or changed while capacity scales", refusal, StringComparison.Ordinal);
        Assert.Contains("Deploy instead, in this order: (1) orderDateAttribute=ordered_at autoScaling=false; (2) autoScaling=true", refusal, StringComparison.Ordinal);
        Assert.Equal(["CategoryDateIndex", "CategoryIndex"], (await sandbox.DescribeAsync()).GlobalSecondaryIndexes.Select(index => index.IndexName).Order());
        (await sandbox.RunAsync("up", [.. scaled, .. added, "--expect-no-changes"])).Succeeded();
    }

    [Fact]
    public async Task On_demand_without_maxima_sends_no_block_of_them()
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await sandbox.RunAsync("preview", "--config", "billingMode=PAY_PER_REQUEST")).Succeeded();

        Assert.DoesNotContain("onDemandThroughput", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_table_with_the_removal_of_a_maximum_is_refused()
    {
        using var sandbox = new Sandbox(emulator);

        var refusal = (await sandbox.RunAsync("up", "--config", "billingMode=PAY_PER_REQUEST", "--config", "maxReadRequestUnits=-1", "--config", "maxWriteRequestUnits=7")).Refusal();

        Assert.Contains("is removed (-1) from a table that does not exist", refusal, StringComparison.Ordinal);
        Assert.False(await sandbox.ExistsAsync());
    }
}
