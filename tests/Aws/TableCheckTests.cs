using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>What the provider refuses before anything is sent (1.2), and what replaces (1.1).</summary>
public class TableCheckTests
{
    [Theory]
    [InlineData("""{"readCapacity": 1, "onDemandThroughput": {"maxReadRequestUnits": 1}}""", "conflicts with")]
    [InlineData("""{"writeCapacity": 1}""", "can not be set")]
    [InlineData("""{"streamEnabled": true}""", "stream_view_type")]
    [InlineData("""{"streamViewType": "KEYS_ONLY"}""", "stream_view_type")]
    [InlineData("""{"ttl": {"enabled": true}}""", "attribute_name")]
    [InlineData("""{"ttl": {"enabled": true, "attributeName": ""}}""", "attribute_name")]
    [InlineData("""{"globalSecondaryIndexes": [{"name": "CategoryIndex", "projectionType": "ALL"}]}""", "exactly one of")]
    [InlineData(
        """{"globalSecondaryIndexes": [{"name": "I", "projectionType": "ALL", "hashKey": "category", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}]}]}""",
        "exactly one of")]
    [InlineData("""{"globalSecondaryIndexes": null}""", "Unused attribute: category")]
    [InlineData("""{"attributes": [{"name": "order_id", "type": "S"}]}""", "Unmatched index: category")]
    public void The_provider_refuses_an_on_demand_table(string patch, string text) => Refuses(OnDemand(patch), text);

    [Theory]
    [InlineData("""{"readCapacity": null}""", "at least 1")]
    [InlineData("""{"writeCapacity": 0}""", "at least 1")]
    [InlineData("""{"onDemandThroughput": {"maxReadRequestUnits": 1}}""", "conflicts with")]
    public void The_provider_refuses_a_provisioned_table(string patch, string text) => Refuses(Provisioned(patch), text);

    [Fact]
    public void A_name_is_allowed_while_time_to_live_is_off() =>
        Assert.True(Deployed(OnDemand()).Plan([OnDemand("""{"ttl": {"enabled": false, "attributeName": "a"}}""")]).AtRest);

    [Fact]
    public void An_index_without_capacity_is_refused_only_while_applying()
    {
        var zero = Provisioned($$"""{"deletionProtectionEnabled": true, {{IndexUnits(0)}} }""");
        Assert.Null(AwsStack.Empty.Plan([zero]).Refusal);
        var result = Deployed(Provisioned("""{"tags": {"a": "b"}}""")).Deploy([zero]);
        Assert.Contains("index CategoryIndex", result.Refusal);
        Assert.Equal(["UntagResource"], result.Operations());
    }

    [Fact]
    public void The_key_of_an_index_that_stays_needs_its_attribute()
    {
        var stack = Deployed(OnDemand());
        Assert.Contains("Unmatched", stack.Deploy([OnDemand("""{"globalSecondaryIndexes": null, "attributes": [{"name": "order_id", "type": "S"}]}""")]).Refusal);
    }

    [Theory]
    [InlineData("""{"name": "Other"}""")]
    [InlineData("""{"hashKey": "category", "attributes": [{"name": "category", "type": "S"}]}""")]
    public void The_order_of_a_replacement_is_not_in_the_reference(string patch)
    {
        var refused = Deployed(OnDemand()).Deploy([OnDemand(patch)]);
        Assert.True(refused.NotMeasured);
        Assert.Empty(refused.Requests);
    }

    [Fact]
    public void Warm_throughput_is_raised_by_a_request_and_replaces_when_lowered()
    {
        DesiredResource Warm(int units) => OnDemand($$"""{"warmThroughput": {"readUnitsPerSecond": {{units}}, "writeUnitsPerSecond": 4000} }""");
        var raised = Deployed(OnDemand()).Deploy([Warm(13000)]);
        Assert.Equal("""UpdateTable {"WarmThroughput":{"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":4000}}""", Assert.Single(raised.Texts()));
        Assert.True(raised.Stack.Plan([OnDemand()]).AtRest); // left out it stays
        Assert.True(raised.Stack.Deploy([Warm(12000)]).NotMeasured);
    }

    [Fact]
    public void Another_type_of_a_key_attribute_was_not_measured() => Assert.True(Deployed(OnDemand())
        .Deploy([OnDemand("""{"attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "N"}]}""")]).NotMeasured);

    [Theory]
    [InlineData("""{"importTable": {}}""")]
    [InlineData("""{"readCapacity": 1.5}""")]
    public void Properties_outside_the_reference_are_refused(string patch) => Assert.True(AwsStack.Empty.Deploy([OnDemand(patch)]).NotMeasured);

    private static void Refuses(DesiredResource table, string text)
    {
        var result = AwsStack.Empty.Deploy([table]);
        Assert.Contains(text, result.Refusal);
        Assert.Empty(result.Requests);
    }
}
