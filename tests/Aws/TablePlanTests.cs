using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>What "not written in the program" means (1.1) and what the plan silences (1.2).</summary>
public class TablePlanTests
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/1";

    [Theory]
    [InlineData("""{"pointInTimeRecovery": {"enabled": true, "recoveryPeriodInDays": 7}}""")]
    [InlineData("""{"serverSideEncryption": {"enabled": true}}""")]
    [InlineData("""{"ttl": {"enabled": true, "attributeName": "expires_at"}}""")]
    public void Left_out_it_stays_as_it_is(string patch)
    {
        var stack = Deployed(OnDemand(patch));
        Assert.True(stack.Plan([OnDemand()]).AtRest);
        Assert.Empty(stack.Deploy([OnDemand()]).Requests);
    }

    [Fact]
    public void A_recovery_period_left_out_stays_while_recovery_is_on() =>
        Assert.True(Deployed(OnDemand("""{"pointInTimeRecovery": {"enabled": true, "recoveryPeriodInDays": 7}}"""))
            .Plan([OnDemand("""{"pointInTimeRecovery": {"enabled": true}}""")]).AtRest);

    [Fact]
    public void A_recovery_period_while_recovery_is_off_is_silenced_but_not_measured_in_turning_it_off()
    {
        const string Off = """{"pointInTimeRecovery": {"enabled": false, "recoveryPeriodInDays": 7}}""";
        Assert.True(Deployed(OnDemand()).Plan([OnDemand(Off)]).AtRest);
        Assert.True(Deployed(OnDemand("""{"pointInTimeRecovery": {"enabled": true}}""")).Deploy([OnDemand(Off)]).NotMeasured);
    }

    [Theory]
    [InlineData("""{"deletionProtectionEnabled": true}""", "deletionProtectionEnabled")]
    [InlineData("""{"streamEnabled": true, "streamViewType": "KEYS_ONLY"}""", "streamEnabled")]
    [InlineData("""{"tags": {"a": "b"}}""", "tags")]
    [InlineData("""{"tableClass": "STANDARD_INFREQUENT_ACCESS"}""", "tableClass")]
    public void Left_out_it_goes_back(string patch, string property)
    {
        var stack = Deployed(OnDemand(patch));
        Assert.Equal(property, Assert.Single(stack.Plan([OnDemand()]).Differences).Property);
        Assert.True(stack.Then(OnDemand()).Plan([OnDemand()]).AtRest);
    }

    [Fact]
    public void A_billing_mode_left_out_is_PROVISIONED() =>
        Assert.True(Deployed(Provisioned()).Plan([Provisioned("""{"billingMode": null}""")]).AtRest);

    [Fact]
    public void An_unset_ceiling_beside_a_set_one_keeps_its_value()
    {
        var stack = Deployed(OnDemand("""{"onDemandThroughput": {"maxReadRequestUnits": 100, "maxWriteRequestUnits": 50}}"""));
        Assert.True(stack.Plan([OnDemand("""{"onDemandThroughput": {"maxReadRequestUnits": 100}}""")]).AtRest);
    }

    [Fact]
    public void Dropped_ceilings_beside_another_change_of_the_same_request_silently_stay()
    {
        var result = Deployed(OnDemand("""{"onDemandThroughput": {"maxReadRequestUnits": 100}}"""))
            .Deploy([OnDemand("""{"deletionProtectionEnabled": true}""")]);
        Assert.Equal("""UpdateTable {"DeletionProtectionEnabled":true}""", Assert.Single(result.Texts()));
        Assert.False(result.Stack.Plan([OnDemand("""{"deletionProtectionEnabled": true}""")]).AtRest);
    }

    [Fact]
    public void Index_ceilings_need_minus_one_for_exactly_one_deployment()
    {
        DesiredResource[] Index(string ceilings) => [OnDemand($$"""{ {{IndexCeilings(ceilings)}} }""")];
        var stack = Deployed(Index("""{"maxReadRequestUnits": 100, "maxWriteRequestUnits": 50}"""));
        var one = Index("""{"maxReadRequestUnits": 100, "maxWriteRequestUnits": -1}""");
        Assert.False(stack.Then(one).Plan(one).AtRest); // compared exactly
        Assert.True(stack.Then(one).Plan(Index("""{"maxReadRequestUnits": 100}""")).AtRest);

        var none = Index("null");
        Assert.Empty(stack.Deploy(none).Requests); // a block taken out is never sent
        Assert.False(stack.Deploy(none).Stack.Plan(none).AtRest);
        var both = Index("""{"maxReadRequestUnits": -1, "maxWriteRequestUnits": -1}""");
        Assert.True(stack.Then(both).Plan(none).AtRest);
    }

    [Fact]
    public void An_empty_block_of_ceilings_never_rests_and_its_update_fails()
    {
        DesiredResource[] empty = [OnDemand("""{"onDemandThroughput": {}}""")];
        var stack = Deployed(empty);
        Assert.False(stack.Plan(empty).AtRest);
        Assert.Contains("HTTP 500", stack.Deploy(empty).Refusal);
    }

    [Fact]
    public void An_index_written_as_hashKey_equals_one_written_as_keySchemas()
    {
        const string HashKey = """{"globalSecondaryIndexes": [{"name": "CategoryIndex", "projectionType": "ALL", "hashKey": "category"}]}""";
        Assert.True(Deployed(OnDemand(HashKey)).Plan([OnDemand()]).AtRest);
        Assert.True(Deployed(OnDemand()).Plan([OnDemand(HashKey)]).AtRest);
    }

    [Fact]
    public void Numbers_may_be_double_or_long()
    {
        var table = Provisioned();
        table.Inputs["readCapacity"] = 5.0;
        table.Inputs["writeCapacity"] = 5L;
        Assert.True(Deployed(Provisioned()).Plan([table]).AtRest);
    }

    [Fact]
    public void A_customer_key_becomes_the_managed_one_in_two_deployments()
    {
        var stack = Deployed(OnDemand($$"""{"serverSideEncryption": {"enabled": true, "kmsKeyArn": "{{Key}}"} }"""))
            .Then(OnDemand("""{"serverSideEncryption": {"enabled": false}}""")).Then(OnDemand("""{"serverSideEncryption": {"enabled": true}}"""));
        Assert.Equal("aws/dynamodb", stack.Table("SalesData").Key);
    }

    [Fact]
    public void The_alias_of_a_key_differs_for_ever()
    {
        DesiredResource[] alias = [OnDemand("""{"serverSideEncryption": {"enabled": true, "kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:alias/a"}}""")];
        var again = Deployed(alias).Deploy(alias);
        Assert.Single(again.Requests);
        Assert.False(again.Stack.Plan(alias).AtRest);
    }

    [Fact]
    public void Index_capacities_written_on_demand_differ_for_ever_without_a_request()
    {
        DesiredResource[] program = [OnDemand($$"""{ {{IndexUnits(5)}} }""")];
        Assert.Empty(Deployed(program).Deploy(program).Requests);
        Assert.False(Deployed(program).Plan(program).AtRest);
    }
}
