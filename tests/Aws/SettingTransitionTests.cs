using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Transitions 9 to 16 of section 5: stream, protection, class and time to live.</summary>
public class SettingTransitionTests
{
    private const string StreamOn = "\"streamEnabled\": true, \"streamViewType\": \"NEW_AND_OLD_IMAGES\"";

    [Fact]
    public void Transition_9_accepts_the_switch_to_on_demand_with_a_stream_in_one_request()
    {
        var result = Deployed(Provisioned()).Deploy([OnDemand($$"""{ {{StreamOn}} }""")]);
        Assert.Equal(
            """UpdateTable {"BillingMode":"PAY_PER_REQUEST","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_AND_OLD_IMAGES"}}""",
            Assert.Single(result.Texts()));
        Assert.Null(result.Refusal);
        Assert.Equal("NEW_AND_OLD_IMAGES", result.Stack.Table("SalesData").StreamView);
    }

    [Fact]
    public void Transition_10_refuses_units_with_a_stream_and_applies_nothing()
    {
        var result = Deployed(Provisioned()).Deploy([Provisioned($$"""{"readCapacity": 10, "writeCapacity": 10, {{StreamOn}} }""")]);
        Assert.Single(result.Requests);
        Assert.Equal("ValidationException: You cannot modify stream status while updating table IOPS", result.Refusal);
        Assert.Equal(new(5, 5), result.Stack.Table("SalesData").Units);
        Assert.Null(result.Stack.Table("SalesData").StreamView);
    }

    [Fact]
    public void Transition_11_refuses_protection_with_units()
    {
        var result = Deployed(Provisioned("""{"deletionProtectionEnabled": true}"""))
            .Deploy([Provisioned("""{"readCapacity": 10, "writeCapacity": 10}""")]);
        Assert.Single(result.Requests);
        Assert.Equal("ValidationException: DeletionProtection modification must be the only operation in the request", result.Refusal);
        Assert.True(result.Stack.Table("SalesData").DeletionProtection);
    }

    [Fact]
    public void Transition_12_sends_class_protection_and_recovery_one_after_the_other()
    {
        var result = Deployed(Provisioned()).Deploy([Provisioned("""
            {"deletionProtectionEnabled": true, "tableClass": "STANDARD_INFREQUENT_ACCESS", "pointInTimeRecovery": {"enabled": true}}
            """)]);
        Assert.Equal(
            [
                """UpdateTable {"TableClass":"STANDARD_INFREQUENT_ACCESS"}""",
                """UpdateTable {"DeletionProtectionEnabled":true}""",
                """UpdateContinuousBackups {"Enabled":true}""",
            ],
            result.Texts());
        Assert.Null(result.Refusal);
    }

    [Fact]
    public void Transition_13_refuses_time_to_live_off_without_its_name()
    {
        var result = Deployed(OnDemand(Ttl(true, "expires_at"))).After(1).Deploy([OnDemand("""{"ttl": {"enabled": false}}""")]);
        Assert.Equal("""UpdateTimeToLive {"AttributeName":"","Enabled":false}""", Assert.Single(result.Texts()));
        Assert.StartsWith("ValidationException", result.Refusal);
        Assert.True(result.Stack.Table("SalesData").Ttl.Enabled);
    }

    [Fact]
    public void Transition_14_turns_time_to_live_off_with_its_name_and_rests()
    {
        DesiredResource[] off = [OnDemand(Ttl(false, "expires_at"))];
        var result = Deployed(OnDemand(Ttl(true, "expires_at"))).After(1).Deploy(off);
        Assert.Equal("""UpdateTimeToLive {"AttributeName":"expires_at","Enabled":false}""", Assert.Single(result.Texts()));
        Assert.Null(result.Refusal);
        Assert.False(result.Stack.Table("SalesData").Ttl.Enabled);
        Assert.True(result.Stack.Plan(off).AtRest);
        Assert.Empty(result.Stack.Deploy(off).Requests);
    }

    [Fact]
    public void Transition_15_refuses_a_renamed_time_to_live_at_once_and_within_the_hour()
    {
        var on = Deployed(OnDemand(Ttl(true, "a"))).After(1);
        Assert.Contains("active on a different AttributeName", on.Deploy([OnDemand(Ttl(true, "b"))]).Refusal);

        var off = on.Then(OnDemand(Ttl(false, "a")));
        Assert.Contains("modified multiple times", off.After(0.9).Deploy([OnDemand(Ttl(true, "b"))]).Refusal);
        Assert.Equal("b", off.After(1).Then(OnDemand(Ttl(true, "b"))).Table("SalesData").Ttl.Name);
    }

    [Fact]
    public void Transition_16_changes_the_view_by_off_and_on_before_the_units()
    {
        var stack = Deployed(Provisioned("""{"streamEnabled": true, "streamViewType": "NEW_IMAGE"}"""));
        var result = stack.Deploy([Provisioned($$"""{"readCapacity": 10, "writeCapacity": 10, {{StreamOn}} }""")]);
        Assert.Equal(
            [
                """UpdateTable {"StreamSpecification":{"StreamEnabled":false}}""",
                """UpdateTable {"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_AND_OLD_IMAGES"}}""",
                """UpdateTable {"BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":10,"WriteCapacityUnits":10}}""",
            ],
            result.Texts());
        Assert.Null(result.Refusal);
        Assert.NotEqual(stack.Table("SalesData").StreamArn, result.Stack.Table("SalesData").StreamArn);
    }

    private static string Ttl(bool enabled, string name) =>
        $$"""{"ttl": {"enabled": {{(enabled ? "true" : "false")}}, "attributeName": "{{name}}"} }""";
}
