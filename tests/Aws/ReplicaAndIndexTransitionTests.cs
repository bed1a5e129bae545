using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Transitions 17 to 20 of section 5 and the further ones below them.</summary>
public class ReplicaAndIndexTransitionTests
{
    private const string StreamOn = "\"streamEnabled\": true, \"streamViewType\": \"NEW_AND_OLD_IMAGES\"";
    private const string Inline = $$"""{ {{StreamOn}}, "replicas": [{"regionName": "eu-west-1"}] }""";

    [Fact]
    public void Transition_17_refuses_an_inline_replica_on_the_first_deployment_of_a_scaled_table()
    {
        var result = AwsStack.Empty.Deploy(ScaledWrites(Provisioned(Inline, Scaled)));
        Assert.Equal(["CreateTable", "UpdateTable"], result.Operations());
        Assert.Equal("""UpdateTable {"ReplicaUpdates":[{"Action":"Create","RegionName":"eu-west-1"}]}""", result.Texts().Last());
        Assert.Contains("Pay-Per-Request or AutoScaled", result.Refusal);
        Assert.True(result.Stack.HasTable("SalesData"));
        Assert.Single(result.Stack.State);
    }

    [Fact]
    public void Transition_18_creates_a_TableReplica_after_the_policies_and_keeps_it_over_a_change_of_tags()
    {
        DesiredResource[] Program(string tags) =>
        [
            .. ScaledWrites(Provisioned($$"""{ {{StreamOn}}, "tags": {"team": "{{tags}}"} }""", Scaled + " replicas")),
            Replica(dependsOn: [$"policy {TableWrites}", $"policy {IndexWrites}"]),
        ];
        var created = AwsStack.Empty.Deploy(Program("sales"));
        Assert.Null(created.Refusal);
        Assert.Equal("""UpdateTable {"ReplicaUpdates":[{"Action":"Create","RegionName":"eu-west-1"}]}""", created.Texts().Last());

        foreach (var refresh in new[] { true, false })
        {
            var changed = created.Stack.Deploy(Program("finance"), refresh);
            Assert.Equal("""TagResource {"Tags":{"team":"finance"}}""", Assert.Single(changed.Texts()));
            Assert.Single(changed.Stack.Replicas("SalesData"));
            Assert.True(changed.Stack.Plan(Program("finance"), refresh).AtRest);
        }
    }

    [Fact]
    public void Transition_19_deletes_the_second_index_alone_and_nothing_for_the_last()
    {
        var result = Deployed(OnDemand($$"""{ {{TwoIndexes()}} }""")).Deploy([OnDemand()]);
        Assert.Equal("""UpdateTable {"GlobalSecondaryIndexUpdates":[{"Delete":"CustomerIndex"}]}""", Assert.Single(result.Texts()));
        Assert.Null(result.Refusal);

        foreach (var none in new[] { "null", "[]" })
        {
            DesiredResource[] without = [OnDemand($$"""{"globalSecondaryIndexes": {{none}} }""")];
            Assert.True(result.Stack.Plan(without).AtRest);
            Assert.Empty(result.Stack.Deploy(without).Requests);
        }
    }

    [Fact]
    public void Transition_20_refuses_the_fifth_decrease_of_the_table_and_accepts_one_of_the_index()
    {
        var stack = Deployed(Provisioned("""{"readCapacity": 20}"""));
        for (var units = 19; units > 15; units--)
        {
            stack = stack.Then(Provisioned($$"""{"readCapacity": {{units}} }"""));
        }

        DesiredResource[] fifth = [Provisioned("""{"readCapacity": 15}""")];
        Assert.StartsWith("LimitExceededException", stack.Deploy(fifth).Refusal);
        Assert.Null(stack.After(1).Deploy(fifth).Refusal);
        Assert.Equal(new(4, 4), stack.Then(Provisioned($$"""{"readCapacity": 16, {{IndexUnits(4)}} }""")).Table("SalesData").Index("CategoryIndex")!.Units);
    }

    [Fact]
    public void A_customer_key_stays_when_it_is_left_out_of_the_block()
    {
        const string Key = "arn:aws:kms:us-east-1:123456789012:key/1";
        var stack = Deployed(OnDemand($$"""{"serverSideEncryption": {"enabled": true, "kmsKeyArn": "{{Key}}"} }"""));
        var result = stack.Deploy([OnDemand("""{"serverSideEncryption": {"enabled": true}}""")]);
        Assert.Empty(result.Requests);
        Assert.Equal(Key, result.Stack.Table("SalesData").Key);
    }

    [Fact]
    public void Stream_and_replica_taken_away_at_once_are_refused_because_the_stream_comes_first()
    {
        var result = Deployed(OnDemand(Inline)).Deploy([OnDemand()]);
        Assert.Equal("""UpdateTable {"StreamSpecification":{"StreamEnabled":false}}""", Assert.Single(result.Texts()));
        Assert.Contains("Disabling Stream is not allowed", result.Refusal);

        var table = OnDemand($$"""{ {{StreamOn}} }""", "replicas");
        Assert.Contains("Disabling Stream is not allowed", Deployed(table, Replica()).Deploy([OnDemand(ignore: "replicas")]).Refusal);
    }

    [Fact]
    public void A_protected_table_cannot_be_deleted()
    {
        var result = Deployed(OnDemand("""{"deletionProtectionEnabled": true}""")).Destroy();
        Assert.StartsWith("ValidationException", result.Refusal);
        Assert.True(result.Stack.HasTable("SalesData"));
    }

    [Fact]
    public void AWS_refuses_units_that_are_the_present_ones()
    {
        var same = new UpdateTable("us-east-1", "SalesData") { ProvisionedThroughput = new(5, 5) };
        Assert.Contains("will not change", Assert.Throws<RefusedException>(() => Deployed(Provisioned()).Send(same)).Message);
    }
}
