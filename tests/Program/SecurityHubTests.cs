using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>The controls of AWS Security Hub for DynamoDB, on what the shipped `prod` sends.</summary>
public class SecurityHubTests
{
    [Fact]
    public async Task DynamoDB_1_prod_scales_its_capacity_in_every_dimension()
    {
        var deployed = await StackRun.OfAsync("prod");

        Assert.Equal(4, deployed.OfType("aws:appautoscaling/target:Target").Count());
        Assert.Equal(4, deployed.OfType("aws:appautoscaling/policy:Policy").Count());
    }

    [Fact]
    public async Task DynamoDB_2_prod_has_point_in_time_recovery() =>
        Assert.Equal(true, (await TableAsync()).Map("pointInTimeRecovery")["enabled"]);

    [Fact]
    public async Task DynamoDB_5_prod_is_tagged() => Assert.NotEmpty((await TableAsync()).Map("tags"));

    [Fact]
    public async Task DynamoDB_6_prod_has_deletion_protection() => Assert.Equal(true, (await TableAsync())["deletionProtectionEnabled"]);

    private static async Task<System.Collections.Immutable.ImmutableDictionary<string, object>> TableAsync() =>
        (await StackRun.OfAsync("prod")).Registration(MockedProgram.TableType).Inputs;
}
