using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Targets, policies and what scaling does (1.8, 2.4).</summary>
public class ScalingTests
{
    private static readonly DesiredResource Table = Provisioned(ignore: Scaled);

    [Fact]
    public void Registering_updates_an_existing_target()
    {
        var stack = Deployed(Table).Send(new RegisterScalableTarget("us-east-1", "table/SalesData", "dynamodb:table:WriteCapacityUnits", 1, 10));
        Assert.Equal(new(5, 50), stack.Then(ScaledWrites(Table)).Target("SalesData", read: false));
    }

    [Fact]
    public void Another_Min_and_Max_register_the_target_again()
    {
        var result = Deployed(ScaledWrites(Table)).Deploy(ScaledWrites(Table, min: 7));
        Assert.Equal(["RegisterScalableTarget", "RegisterScalableTarget"], result.Operations());
        Assert.True(result.Stack.Plan(ScaledWrites(Table, min: 7)).AtRest);
    }

    [Fact]
    public void A_target_that_is_gone_leaves_the_state_and_comes_again()
    {
        var stack = Deployed(ScaledWrites(Table)).Send(new DeregisterScalableTarget("us-east-1", "table/SalesData", "dynamodb:table:WriteCapacityUnits"));
        var result = stack.Deploy(ScaledWrites(Table));
        Assert.Equal(["RegisterScalableTarget"], result.Operations());
        Assert.Null(stack.Deploy([Table]).Refusal); // not found is fine
    }

    [Fact]
    public void One_policy_per_dimension()
    {
        var stack = Deployed(ScaledWrites(Table));
        var other = new PutScalingPolicy("us-east-1", "table/SalesData", "dynamodb:table:WriteCapacityUnits", "other");
        Assert.Contains("Only one policy", Assert.Throws<RefusedException>(() => stack.Send(other)).Message);
    }

    [Fact]
    public void A_policy_needs_its_target() => Assert.Contains(
        "No scalable target",
        AwsStack.Empty.Deploy([Table, .. Scaling(TableWrites).Where(resource => resource.Type.EndsWith("Policy", StringComparison.Ordinal))
            .Select(resource => resource with { DependsOn = ["table"] })]).Refusal);

    [Fact]
    public void A_new_name_of_a_policy_replaces_it_in_an_unknown_order()
    {
        var renamed = ScaledWrites(Table).Select(resource => resource with { Inputs = resource.Inputs.DeepClone().AsObject() }).ToList();
        renamed[2].Inputs["name"] = "other";
        Assert.True(Deployed(ScaledWrites(Table)).Deploy(renamed).NotMeasured);
    }

    [Fact]
    public void A_Min_above_the_present_capacity_raises_it() => Assert.Equal(new(5, 8), Deployed(ScaledWrites(Table, min: 8)).Table("SalesData").Units);

    [Fact]
    public void A_load_sets_scaled_capacities_within_their_bounds()
    {
        var stack = Deployed(ScaledWrites(Table)).WithLoad("SalesData", 99, 99);
        Assert.Equal(new(5, 50), stack.Table("SalesData").Units); // reads are not scaled
        Assert.Equal(new(5, 5), stack.WithLoad("SalesData", 1, 1).Table("SalesData").Units);
        Assert.Equal(new(5, 20), stack.WithLoad("SalesData", 1, 20, "CategoryIndex").Table("SalesData").Index("CategoryIndex")!.Units);
    }

    [Fact]
    public void Scaling_down_spends_decreases_too()
    {
        var stack = Deployed(ScaledWrites(Table));
        for (var decreases = 0; decreases < 4; decreases++)
        {
            stack = stack.WithLoad("SalesData", 5, 20).WithLoad("SalesData", 5, 10);
        }

        stack = stack.WithLoad("SalesData", 5, 20);
        Assert.Equal(20, stack.WithLoad("SalesData", 5, 10).Table("SalesData").Units.WriteCapacityUnits);
        Assert.Equal(10, stack.After(1).WithLoad("SalesData", 5, 10).Table("SalesData").Units.WriteCapacityUnits);
    }

    [Fact]
    public void A_target_on_an_on_demand_table_was_not_measured() =>
        Assert.True(AwsStack.Empty.Deploy([OnDemand(), .. Scaling(TableWrites)]).NotMeasured);

    [Theory]
    [InlineData("table/Other", "dynamodb:table:WriteCapacityUnits")]
    [InlineData("table/SalesData/index/Other", "dynamodb:index:WriteCapacityUnits")]
    [InlineData("table/SalesData/index/CategoryIndex", "dynamodb:table:WriteCapacityUnits")]
    [InlineData("SalesData", "dynamodb:table:WriteCapacityUnits")]
    public void A_target_names_a_table_or_index_that_exists(string resource, string dimension) =>
        Assert.NotNull(Deployed(Table).Deploy([Table, .. Scaling($"{resource} {dimension}")]).Refusal);

    [Fact]
    public void Targets_stay_registered_over_the_switch_to_on_demand()
    {
        var stack = Deployed(ScaledWrites(Table)).Send(new UpdateTable("us-east-1", "SalesData") { BillingMode = BillingModes.OnDemand });
        Assert.NotNull(stack.Target("SalesData", read: false));
    }

    [Fact]
    public void Turning_scaling_off_sets_fixed_units_before_the_policies_go()
    {
        var result = Deployed(ScaledWrites(Table)).WithLoad("SalesData", 5, 20).Deploy([Provisioned()]);
        Assert.Equal("UpdateTable", result.Operations().First());
        Assert.Equal(5, result.Operations().Count());
        Assert.Equal(new(5, 5), result.Stack.Table("SalesData").Units);
    }
}
