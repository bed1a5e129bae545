using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Transitions 1 to 8 of section 5: billing mode and ceilings.</summary>
public class ThroughputTransitionTests
{
    private const string Ceilings = """{"onDemandThroughput": {"maxReadRequestUnits": 100, "maxWriteRequestUnits": 50}}""";
    private const string Removed = """{"onDemandThroughput": {"maxReadRequestUnits": -1, "maxWriteRequestUnits": -1}}""";

    [Fact]
    public void Transition_1_creates_an_on_demand_table_without_ceilings_and_rests()
    {
        DesiredResource[] program = [OnDemand("""
            {"ttl": {"enabled": false}, "pointInTimeRecovery": {"enabled": false}, "serverSideEncryption": {"enabled": false}}
            """)];
        var result = AwsStack.Empty.Deploy(program);
        Assert.Null(result.Refusal);
        Assert.DoesNotContain("OnDemandThroughput", Assert.Single(result.Texts()));
        Assert.True(result.Stack.Plan(program).AtRest);
        Assert.True(result.Stack.Plan(program, refresh: false).AtRest);
    }

    [Fact]
    public void Transition_2_refuses_a_ceiling_of_minus_one_at_creation()
    {
        var result = AwsStack.Empty.Deploy([OnDemand(Removed)]);
        Assert.StartsWith("ValidationException", result.Refusal);
        Assert.Contains("\"MaxReadRequestUnits\":-1", Assert.Single(result.Texts()));
        Assert.False(result.Stack.HasTable("SalesData"));
        Assert.Empty(result.Stack.State);
    }

    [Fact]
    public void Transition_3_creates_a_table_with_one_ceiling_and_rests()
    {
        DesiredResource[] program = [OnDemand("""{"onDemandThroughput": {"maxReadRequestUnits": 100}}""")];
        var result = AwsStack.Empty.Deploy(program);
        Assert.Contains("\"OnDemandThroughput\":{\"MaxReadRequestUnits\":100}", Assert.Single(result.Texts()));
        Assert.Equal(0, (int)result.Stack.State[0].Outputs["onDemandThroughput"]!["maxWriteRequestUnits"]!);
        Assert.True(result.Stack.Plan(program).AtRest);
    }

    [Fact]
    public void Transition_4_takes_one_ceiling_away_and_rests_with_minus_one_still_written()
    {
        DesiredResource[] program = [OnDemand("""{"onDemandThroughput": {"maxReadRequestUnits": 100, "maxWriteRequestUnits": -1}}""")];
        var result = Deployed(OnDemand(Ceilings)).Deploy(program);
        Assert.Equal("""UpdateTable {"OnDemandThroughput":{"MaxReadRequestUnits":100,"MaxWriteRequestUnits":-1}}""", Assert.Single(result.Texts()));
        Assert.Equal(new(100, null), result.Stack.Table("SalesData").Ceilings);
        Assert.True(result.Stack.Plan(program).AtRest);
    }

    [Fact]
    public void Transition_5_refuses_to_drop_the_ceilings_at_once()
    {
        var result = Deployed(OnDemand(Ceilings)).Deploy([OnDemand()]);
        Assert.Equal("UpdateTable {}", Assert.Single(result.Texts()));
        Assert.StartsWith("ValidationException: At least one of", result.Refusal);
        Assert.Equal(new(100, 50), result.Stack.Table("SalesData").Ceilings);
    }

    [Fact]
    public void Transition_6_takes_both_ceilings_away_in_two_deployments()
    {
        const string Call = """UpdateTable {"OnDemandThroughput":{"MaxReadRequestUnits":-1,"MaxWriteRequestUnits":-1}}""";
        var first = Deployed(OnDemand(Ceilings)).Deploy([OnDemand(Removed)]);
        Assert.Equal(Call, Assert.Single(first.Texts()));
        Assert.Null(first.Stack.Table("SalesData").Ceilings);
        Assert.Equal("onDemandThroughput", Assert.Single(first.Stack.Plan([OnDemand(Removed)]).Differences).Property);

        var again = first.Stack.Deploy([OnDemand(Removed)]);
        Assert.Equal(Call, Assert.Single(again.Texts()));
        Assert.False(again.Stack.Plan([OnDemand(Removed)]).AtRest);

        var last = again.Stack.Deploy([OnDemand()]);
        Assert.Empty(last.Requests);
        Assert.True(last.Stack.Plan([OnDemand()]).AtRest);
    }

    [Fact]
    public void Transition_7_drops_the_ceilings_with_the_switch_to_provisioned()
    {
        var result = Deployed(OnDemand(Ceilings)).Deploy([Provisioned()]);
        Assert.Equal(
            """UpdateTable {"BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}"""
            + ""","GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"CategoryIndex","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}}]}""",
            Assert.Single(result.Texts()));
        Assert.Null(result.Refusal);
        Assert.Null(result.Stack.Table("SalesData").Ceilings);
        Assert.True(result.Stack.Plan([Provisioned()]).AtRest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Transition_8_refuses_the_plan_when_ignored_capacities_meet_the_switch_to_on_demand(bool refresh)
    {
        var stack = Deployed(ScaledWrites(Provisioned(ignore: Scaled)));
        var result = stack.Deploy([OnDemand(ignore: Scaled)], refresh);
        Assert.Empty(result.Requests);
        Assert.StartsWith("Provider: readCapacity can not be set", result.Refusal);
    }
}
