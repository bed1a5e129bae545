using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>Each setting of the table, from the configuration to what is sent.</summary>
public class TableSettingsTests
{
    [Theory]
    [InlineData("readCapacity", "readCapacity")]
    [InlineData("writeCapacity", "writeCapacity")]
    [InlineData("indexReadCapacity", "index.readCapacity")]
    [InlineData("indexWriteCapacity", "index.writeCapacity")]
    public async Task A_capacity_is_that_of_its_key(string key, string property)
    {
        // Above 5, for the writes of the index keep up with those of the table.
        var table = await StackRun.TableAsync(("indexWriteCapacity", "50"), (key, "41"));

        var sent = property.Split('.') is [_, var ofIndex] ? table.Maps("globalSecondaryIndexes")[0][ofIndex] : table[property];
        Assert.Equal(41.0, sent);
    }

    [Fact]
    public async Task Each_on_demand_maximum_is_that_of_its_key()
    {
        var table = await StackRun.TableAsync(
            ("billingMode", "PAY_PER_REQUEST"),
            ("maxReadRequestUnits", "1"),
            ("maxWriteRequestUnits", "2"),
            ("indexMaxReadRequestUnits", "3"),
            ("indexMaxWriteRequestUnits", "4"));

        Assert.Equal("maxReadRequestUnits=1 maxWriteRequestUnits=2", table.Text("onDemandThroughput"));
        Assert.Equal("maxReadRequestUnits=3 maxWriteRequestUnits=4", table.Maps("globalSecondaryIndexes")[0].Text("onDemandThroughput"));
    }

    [Fact]
    public async Task Recovery_has_its_period() =>
        Assert.Equal(
            "enabled=True recoveryPeriodInDays=7",
            (await StackRun.TableAsync(("pointInTimeRecovery", "true"), ("recoveryPeriodInDays", "7"))).Text("pointInTimeRecovery"));

    [Fact]
    public async Task Deletion_protection_is_sent() =>
        Assert.Equal(true, (await StackRun.TableAsync(("deletionProtection", "true")))["deletionProtectionEnabled"]);

    [Theory]
    [InlineData("AWS_OWNED", "", "enabled=False")]
    [InlineData("AWS_MANAGED", "", "enabled=True")]
    [InlineData("CUSTOMER_MANAGED", "arn:aws:kms:us-east-1:123456789012:key/abc", "enabled=True kmsKeyArn=arn:aws:kms:us-east-1:123456789012:key/abc")]
    public async Task Encryption_uses_the_configured_key(string encryption, string arn, string sent) =>
        Assert.Equal(sent, (await StackRun.TableAsync(("encryption", encryption), ("kmsKeyArn", arn))).Text("serverSideEncryption"));

    [Fact]
    public async Task The_table_class_is_sent() =>
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", (await StackRun.TableAsync(("tableClass", "STANDARD_INFREQUENT_ACCESS")))["tableClass"]);

    [Theory]
    [InlineData("", "true", "enabled=False")]
    [InlineData("", "false", "enabled=False")]
    [InlineData("expires_at", "true", "attributeName=expires_at enabled=True")]
    [InlineData("expires_at", "false", "attributeName=expires_at enabled=False")]
    public async Task Time_to_live_is_enabled_by_its_attribute_and_disabled_with_it(string attribute, string enabled, string sent) =>
        Assert.Equal(sent, (await StackRun.TableAsync(("ttlAttribute", attribute), ("ttlEnabled", enabled))).Text("ttl"));

    [Fact]
    public async Task A_stream_has_its_view()
    {
        var table = await StackRun.TableAsync(("streamViewType", "KEYS_ONLY"));

        Assert.Equal((true, "KEYS_ONLY"), (table["streamEnabled"], table["streamViewType"]));
    }

    [Fact]
    public async Task Tags_reach_every_taggable_resource()
    {
        var deployed = await StackRun.OfAsync("prod", [.. AllFeatures.Of, ("tags", "team=sales, cost-center=42")]);

        string[] taggable =
        [
            MockedProgram.TableType, "aws:dynamodb/tableReplica:TableReplica", "aws:appautoscaling/target:Target", "aws:cloudwatch/metricAlarm:MetricAlarm", "aws:sns/topic:Topic", "aws:iam/policy:Policy",
        ];
        Assert.All(
            deployed.Registrations.Where(registration => taggable.Contains(registration.Type)),
            registration => Assert.Equal("cost-center=42 team=sales", registration.Inputs.Text("tags")));
    }

    [Fact]
    public async Task Without_tags_the_table_is_sent_none() => Assert.DoesNotContain("tags", (await StackRun.TableAsync()).Keys);

    [Theory]
    [InlineData("false", "")]
    [InlineData("true", "SalesData")]
    public async Task An_existing_table_is_imported_by_its_name(string import, string id) =>
        Assert.Equal(id, (await StackRun.DevAsync(("importTable", import))).Registration(MockedProgram.TableType).Id);

    [Theory]
    [InlineData("protect", true, null)]
    [InlineData("retainOnDelete", null, true)]
    public async Task A_protection_of_Pulumi_is_an_option_of_the_table(string key, bool? protect, bool? retain)
    {
        var options = (await StackRun.DevAsync((key, "true"))).Node<Pulumi.Aws.DynamoDB.Table>().Options;

        Assert.Equal((protect, retain), (options.Protect, options.RetainOnDelete));
    }

    [Theory]
    [InlineData("alarms", "true")]
    [InlineData("contributorInsights", "THROTTLED_KEYS")]
    [InlineData("backupRetentionInDays", "1")]
    [InlineData("iamPolicies", "true")]
    [InlineData("autoScaling", "true")]
    public async Task A_feature_makes_one_component_below_the_table(string key, string value)
    {
        var without = await StackRun.DevAsync();
        var with = await StackRun.DevAsync(key == "alarms" ? [(key, value), ("alarmEmail", "ops@example.com")] : [(key, value)]);

        var names = without.Nodes.Select(node => node.Name);
        var components = with.Nodes.Where(node => !names.Contains(node.Name) && node.Resource is Pulumi.ComponentResource);
        Assert.Equal("sales-data", Assert.Single(components).Parent?.Name);
    }
}
