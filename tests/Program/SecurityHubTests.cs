using System.Collections.Immutable;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>
/// The controls of AWS Security Hub for DynamoDB, on what the shipped `prod` sends. DynamoDB.3 and .7 are about DAX.
/// Source: AWS Security Hub User Guide, "Security Hub controls for DynamoDB".
/// </summary>
public class SecurityHubTests
{
    [Theory]
    [InlineData("dynamodb:table:ReadCapacityUnits", "table/SalesData")]
    [InlineData("dynamodb:table:WriteCapacityUnits", "table/SalesData")]
    [InlineData("dynamodb:index:ReadCapacityUnits", "table/SalesData/index/CategoryIndex")]
    [InlineData("dynamodb:index:WriteCapacityUnits", "table/SalesData/index/CategoryIndex")]
    public async Task DynamoDB_1_prod_scales_its_capacity_within_the_bounds_of_the_control(string dimension, string resource)
    {
        var deployed = await StackRun.OfAsync("prod");

        bool IsOf(ImmutableDictionary<string, object> inputs) => (string)inputs["scalableDimension"] == dimension && (string)inputs["resourceId"] == resource;
        var target = Assert.Single(deployed.OfType("aws:appautoscaling/target:Target"), target => IsOf(target.Inputs)).Inputs;
        var policy = Assert.Single(deployed.OfType("aws:appautoscaling/policy:Policy"), policy => IsOf(policy.Inputs)).Inputs;
        Assert.InRange((double)target["minCapacity"], 1, 40_000);
        Assert.InRange((double)policy.Map("targetTrackingScalingPolicyConfiguration")["targetValue"], 20, 90);
    }

    [Fact]
    public async Task DynamoDB_2_prod_has_point_in_time_recovery() =>
        Assert.Equal(true, (await TableAsync()).Map("pointInTimeRecovery")["enabled"]);

    [Fact]
    public async Task DynamoDB_4_prod_is_in_a_backup_plan()
    {
        var deployed = await StackRun.OfAsync("prod");

        Assert.NotEmpty(deployed.Registration("aws:backup/plan:Plan").Inputs.Maps("rules"));
        var selection = deployed.Registration("aws:backup/selection:Selection").Inputs;
        Assert.Equal("sales-data-backups-plan-id", selection["planId"]);
        Assert.Contains(MockedProgram.InventedArn, (ImmutableArray<object>)selection["resources"]);
    }

    [Fact]
    public async Task DynamoDB_5_prod_is_tagged() =>
        Assert.Contains((await TableAsync()).Map("tags"), tag => !tag.Key.StartsWith("aws:", StringComparison.Ordinal));

    [Fact]
    public async Task DynamoDB_6_prod_has_deletion_protection() => Assert.Equal(true, (await TableAsync())["deletionProtectionEnabled"]);

    private static async Task<ImmutableDictionary<string, object>> TableAsync() =>
        (await StackRun.OfAsync("prod")).Registration(MockedProgram.TableType).Inputs;
}
