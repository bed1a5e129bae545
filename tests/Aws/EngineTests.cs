using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Pulumi's part: refresh, protect, retain, import, order of steps.</summary>
public class EngineTests
{
    private static readonly DesiredResource Alarm = new("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", Json("""{"threshold": 1}"""), [], ["table"]);

    [Fact]
    public void Drift_is_seen_by_a_refresh_alone()
    {
        var stack = Deployed(OnDemand()).Send(new UpdateTable("us-east-1", "SalesData") { DeletionProtectionEnabled = true });
        Assert.True(stack.Plan([OnDemand()], refresh: false).AtRest);
        Assert.Equal("deletionProtectionEnabled", Assert.Single(stack.Plan([OnDemand()]).Differences).Property);
        Assert.Equal("true", stack.Refresh().State[0].Inputs["deletionProtectionEnabled"]!.ToJsonString());
    }

    [Fact]
    public void A_table_that_is_gone_is_created_again_after_a_refresh()
    {
        var stack = Deployed(OnDemand()).Send(new DeleteTable("us-east-1", "SalesData"));
        Assert.Equal(["CreateTable"], stack.Deploy([OnDemand()]).Operations());
    }

    [Fact]
    public void A_protected_resource_is_neither_deleted_nor_replaced()
    {
        var stack = Deployed(OnDemand() with { Protect = true }, Alarm);
        var result = stack.Destroy();
        Assert.StartsWith("Pulumi", result.Refusal);
        Assert.Empty(result.Requests);
        Assert.StartsWith("Pulumi", stack.Deploy([OnDemand("""{"name": "Other"}""")]).Refusal);
        Assert.Null(stack.Then(OnDemand()).Destroy().Refusal);
    }

    [Fact]
    public void A_retained_resource_leaves_the_state_and_stays_at_AWS()
    {
        var result = Deployed(OnDemand() with { RetainOnDelete = true }).Destroy();
        Assert.Empty(result.Requests);
        Assert.Empty(result.Stack.State);
        Assert.True(result.Stack.HasTable("SalesData"));
    }

    [Fact]
    public void Deletions_come_last_and_in_reverse_order()
    {
        var stack = Deployed(OnDemand(), Alarm);
        Assert.Equal(["OtherRequest", "DeleteTable"], stack.Destroy().Operations());
        Assert.Equal(["TagResource", "OtherRequest"], stack.Deploy([OnDemand("""{"tags": {"a": "b"}}""")]).Operations());
    }

    [Fact]
    public void Other_types_are_accepted_and_compared_as_they_are()
    {
        var stack = Deployed(OnDemand(), Alarm);
        Assert.True(stack.Plan([OnDemand(), Alarm]).AtRest);
        var changed = Alarm with { Inputs = Json("""{"threshold": 2}""") };
        Assert.Equal("threshold", Assert.Single(stack.Plan([OnDemand(), changed]).Differences).Property);
        Assert.Equal(["OtherRequest"], stack.Deploy([OnDemand(), changed]).Operations());
    }

    [Fact]
    public void Another_mode_of_insights_is_refused_unless_they_are_replaced()
    {
        var insights = new DesiredResource(
            "aws:dynamodb/contributorInsights:ContributorInsights", "insights", Json("""{"tableName": "SalesData", "mode": "THROTTLED_KEYS"}"""), [], ["table"]);
        var other = insights with { Inputs = Json("""{"tableName": "SalesData", "mode": "ACCESSED_AND_THROTTLED_KEYS"}""") };
        var stack = Deployed(OnDemand(), insights);

        Assert.Contains("doesn't support update", stack.Deploy([OnDemand(), other]).Refusal, StringComparison.Ordinal);
        Assert.Equal(
            ["Disable", "Enable"],
            stack.Deploy([OnDemand(), other with { ReplaceOnChanges = ["mode"] }]).Requests.Cast<OtherRequest>().Select(request => request.Action));
    }

    [Fact]
    public void A_plan_names_what_is_created_and_deleted()
    {
        Assert.Equal([new("table", "(create)", "", "")], AwsStack.Empty.Plan([OnDemand()]).Differences);
        Assert.Equal([new("alarm", "(delete)", "", "")], Deployed(OnDemand(), Alarm).Plan([OnDemand()]).Differences);
    }

    [Fact]
    public void An_existing_table_is_imported_if_the_inputs_match()
    {
        var existing = Deployed(OnDemand("""{"ttl": {"enabled": true, "attributeName": "a"}}""")) with { State = [] };
        Assert.Contains("ResourceInUseException", existing.Deploy([OnDemand()]).Refusal);
        DesiredResource[] import = [OnDemand("""{"serverSideEncryption": {"enabled": false}}""") with { ImportId = "SalesData" }];
        var result = existing.Deploy(import);
        Assert.Null(result.Refusal);
        Assert.Empty(result.Requests);
        Assert.True(result.Stack.Plan(import).AtRest);
    }

    [Theory]
    [InlineData("""{"tags": {"a": "b"}}""", "SalesData", "tags")]
    [InlineData("""{"ttl": {"enabled": true, "attributeName": "a"}}""", "SalesData", "ttl")]
    [InlineData("""{"onDemandThroughput": {"maxReadRequestUnits": 5, "maxWriteRequestUnits": -1}}""", "SalesData", "-1")]
    [InlineData("{}", "Other", "not to Other")]
    [InlineData("""{"name": "Other"}""", "Other", "does not exist")]
    public void An_import_that_does_not_match_is_refused(string patch, string id, string text)
    {
        var existing = Deployed(OnDemand()) with { State = [] };
        Assert.Contains(text, existing.Deploy([OnDemand(patch) with { ImportId = id }]).Refusal);
    }

    [Fact]
    public void A_replica_is_imported_by_table_and_main_region()
    {
        var table = OnDemand("""{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES"}""", "replicas");
        var stack = Deployed(table, Replica());
        var without = stack with { State = stack.State.RemoveAt(1) };
        Assert.Null(without.Deploy([table, Replica() with { ImportId = "SalesData:us-east-1" }]).Refusal);
        Assert.NotNull(without.Deploy([table, Replica() with { ImportId = "SalesData:eu-west-1" }]).Refusal);
    }

    [Fact]
    public void A_dependency_has_to_be_registered_and_a_name_is_used_once()
    {
        Assert.Throws<ArgumentException>(() => AwsStack.Empty.Deploy([Alarm]));
        Assert.Throws<ArgumentException>(() => AwsStack.Empty.Deploy([OnDemand(), OnDemand()]));
    }
}
