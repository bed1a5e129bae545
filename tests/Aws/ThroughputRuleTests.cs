using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Billing mode, units, ceilings and indexes in UpdateTable (2.4).</summary>
public class ThroughputRuleTests
{
    private static readonly UpdateTable Request = new("us-east-1", "SalesData");

    [Fact]
    public void Ceilings_merge_and_minus_one_takes_one_away()
    {
        var stack = Deployed(OnDemand()).Send(Ceilings(100, null)).Send(Ceilings(null, 50));
        Assert.Equal(new(100, 50), stack.Table("SalesData").Ceilings);
        Assert.Equal(new(null, 50), stack.Send(Ceilings(-1, null)).Table("SalesData").Ceilings);
        Assert.Null(stack.Send(Ceilings(-1, -1)).Send(Ceilings(-1, -1)).Table("SalesData").Ceilings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void Ceilings_take_no_0_and_nothing_below_minus_one(int ceiling) => Refuses(Deployed(OnDemand()), Ceilings(ceiling, 1), "outside of valid range");

    [Fact]
    public void An_empty_structure_of_ceilings_fails() => Refuses(Deployed(OnDemand()), Ceilings(null, null), "HTTP 500");

    [Fact]
    public void Ceilings_do_not_come_back_after_provisioned()
    {
        var stack = Deployed(OnDemand($$"""{ {{IndexCeilings("""{"maxReadRequestUnits": 9}""")}}, "onDemandThroughput": {"maxReadRequestUnits": 9} }"""));
        var back = stack.Then(Provisioned()).Then(OnDemand());
        Assert.Null(back.Table("SalesData").Ceilings);
        Assert.Null(back.Table("SalesData").Index("CategoryIndex")!.Ceilings);
    }

    [Fact]
    public void Provisioned_needs_the_units_of_the_table_and_of_every_index()
    {
        var provisioned = Request with { BillingMode = BillingModes.Provisioned };
        Refuses(Deployed(OnDemand()), provisioned, "ProvisionedThroughput must be specified");
        Refuses(Deployed(OnDemand()), provisioned with { ProvisionedThroughput = new(1, 1) }, "ProvisionedThroughput must be specified for index: CategoryIndex");
    }

    [Fact]
    public void The_same_mode_again_is_refused_for_provisioned_and_has_no_effect_on_demand()
    {
        Refuses(Deployed(Provisioned()), Request with { BillingMode = BillingModes.Provisioned }, "will not change");
        var stack = Deployed(OnDemand());
        Assert.Equal(stack.Table("SalesData"), stack.Send(Request with { BillingMode = BillingModes.OnDemand }).Table("SalesData"));
    }

    [Fact]
    public void A_fifth_switch_to_on_demand_in_24_hours_is_not_relied_upon()
    {
        var stack = Deployed(Provisioned());
        for (var switches = 0; switches < 4; switches++)
        {
            stack = stack.Then(OnDemand()).Then(Provisioned());
        }

        Assert.True(stack.Deploy([OnDemand()]).NotMeasured);
        Assert.Null(stack.After(24).Deploy([OnDemand()]).Refusal);
    }

    [Fact]
    public void Decreases_are_counted_for_each_UTC_day_and_increases_are_free()
    {
        var stack = Deployed(Provisioned()).After(23);
        for (var decreases = 0; decreases < 4; decreases++)
        {
            stack = stack.Send(Units(4, 4)).Send(Units(5, 5)); // read and write in one request count once
        }

        Refuses(stack, Units(4, 4), "LimitExceededException");
        Refuses(stack.After(0.9), Units(4, 4), "LimitExceededException");
        Assert.Equal(new(4, 4), stack.After(1).Send(Units(4, 4)).Table("SalesData").Units);
    }

    [Fact]
    public void Table_and_index_in_one_request_are_both_refused_when_one_is_over_budget()
    {
        var stack = Deployed(Provisioned());
        for (var decreases = 0; decreases < 4; decreases++)
        {
            stack = stack.Send(Units(4, 4)).Send(Units(5, 5));
        }

        var both = Units(4, 4) with { GlobalSecondaryIndexUpdates = [new() { Update = new("CategoryIndex") { ProvisionedThroughput = new(4, 4) } }] };
        Refuses(stack, both, "LimitExceededException");
        Assert.Equal(new(5, 5), stack.Table("SalesData").Index("CategoryIndex")!.Units);
    }

    [Fact]
    public void An_index_is_unknown_or_exists_already()
    {
        Refuses(Deployed(OnDemand()), Request with { GlobalSecondaryIndexUpdates = [new() { Delete = "Other" }] }, "ResourceNotFoundException");
        Refuses(
            Deployed(OnDemand()),
            Request with { GlobalSecondaryIndexUpdates = [new() { Create = new("CategoryIndex", [new("category", "HASH")], "ALL") }] },
            "already exists");
    }

    [Fact]
    public void A_new_index_needs_its_attribute() => Refuses(
        Deployed(OnDemand()),
        Request with { GlobalSecondaryIndexUpdates = [new() { Create = new("New", [new("customer", "HASH")], "ALL") }] },
        "not defined in AttributeDefinitions");

    private static UpdateTable Ceilings(int? read, int? write) => Request with { OnDemandThroughput = new(read, write) };

    private static UpdateTable Units(int read, int write) => Request with { ProvisionedThroughput = new(read, write) };

    private static void Refuses(AwsStack stack, UpdateTable request, string text) =>
        Assert.Contains(text, Assert.Throws<RefusedException>(() => stack.Send(request)).Message);
}
