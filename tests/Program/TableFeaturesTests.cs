using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using SalesData.Infra;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

public class TableFeaturesTests
{
    [Fact]
    public async Task On_demand_sends_no_capacity()
    {
        var table = await StackRun.TableAsync(("billingMode", "PAY_PER_REQUEST"));

        Assert.Equal("PAY_PER_REQUEST", table["billingMode"]);
        foreach (var inputs in new[] { table, table.Maps("globalSecondaryIndexes")[0] })
        {
            Assert.DoesNotContain("readCapacity", inputs.Keys);
            Assert.DoesNotContain("writeCapacity", inputs.Keys);
        }
    }

    [Theory]
    [InlineData("0", "0", "0", "0", -1.0, -1.0, -1.0, -1.0)]
    [InlineData("1", "2", "3", "4", 1.0, 2.0, 3.0, 4.0)]
    [InlineData("1", "2", "0", "0", 1.0, 2.0, -1.0, -1.0)]
    public async Task On_demand_ceilings_are_sent_and_zero_takes_one_away(
        string read, string write, string indexRead, string indexWrite, double sentRead, double sentWrite, double sentIndexRead, double sentIndexWrite)
    {
        var table = await StackRun.TableAsync(
            ("billingMode", "PAY_PER_REQUEST"),
            ("maxReadRequestUnits", read),
            ("maxWriteRequestUnits", write),
            ("indexMaxReadRequestUnits", indexRead),
            ("indexMaxWriteRequestUnits", indexWrite));

        var ceilings = new[] { table.Map("onDemandThroughput"), table.Maps("globalSecondaryIndexes")[0].Map("onDemandThroughput") };
        Assert.Equal(
            [sentRead, sentWrite, sentIndexRead, sentIndexWrite],
            ceilings.SelectMany(ceiling => new[] { (double)ceiling["maxReadRequestUnits"], (double)ceiling["maxWriteRequestUnits"] }));
    }

    [Fact]
    public async Task Provisioned_capacity_has_no_ceilings()
    {
        var table = await StackRun.TableAsync();

        Assert.DoesNotContain("onDemandThroughput", table.Keys);
        Assert.DoesNotContain("onDemandThroughput", table.Maps("globalSecondaryIndexes")[0].Keys);
    }

    [Theory]
    [InlineData("pointInTimeRecovery")]
    [InlineData("serverSideEncryption")]
    [InlineData("ttl")]
    public async Task What_is_off_is_said_to_be_off_so_that_turning_it_off_works(string property) =>
        Assert.Equal(["enabled"], Assert.Single([(await StackRun.TableAsync()).Map(property)], map => map["enabled"] is false).Keys);

    [Theory]
    [InlineData("deletionProtectionEnabled")]
    [InlineData("tableClass")]
    [InlineData("streamEnabled")]
    [InlineData("streamViewType")]
    [InlineData("replicas")]
    [InlineData("tags")]
    public async Task The_original_table_has_none_of_the_rest(string property) =>
        Assert.DoesNotContain(property, (await StackRun.TableAsync()).Keys);

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("35", 35.0)]
    public async Task Recovery_has_its_period(string days, double sent)
    {
        var recovery = (await StackRun.TableAsync(("pointInTimeRecovery", "true"), ("recoveryPeriodInDays", days))).Map("pointInTimeRecovery");

        Assert.Equal((true, sent), (recovery["enabled"], recovery["recoveryPeriodInDays"]));
    }

    [Fact]
    public async Task Deletion_protection_is_sent() =>
        Assert.Equal(true, (await StackRun.TableAsync(("deletionProtection", "true")))["deletionProtectionEnabled"]);

    [Theory]
    [InlineData("AWS_OWNED", "", false)]
    [InlineData("AWS_MANAGED", "", true)]
    [InlineData("CUSTOMER_MANAGED", "arn:aws:kms:us-east-1:123456789012:key/abc", true)]
    public async Task Encryption_uses_the_configured_key(string encryption, string arn, bool isEnabled)
    {
        var sent = (await StackRun.TableAsync(("encryption", encryption), ("kmsKeyArn", arn))).Map("serverSideEncryption");

        Assert.Equal(isEnabled, sent["enabled"]);
        Assert.Equal(arn, sent.GetValueOrDefault("kmsKeyArn", ""));
    }

    [Fact]
    public async Task The_table_class_is_sent() =>
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", (await StackRun.TableAsync(("tableClass", "STANDARD_INFREQUENT_ACCESS")))["tableClass"]);

    [Fact]
    public async Task Time_to_live_has_its_attribute()
    {
        var ttl = (await StackRun.TableAsync(("ttlAttribute", "expires_at"))).Map("ttl");

        Assert.Equal((true, "expires_at"), (ttl["enabled"], ttl["attributeName"]));
    }

    [Fact]
    public async Task A_stream_has_its_view()
    {
        var table = await StackRun.TableAsync(("streamViewType", "KEYS_ONLY"));

        Assert.Equal((true, "KEYS_ONLY"), (table["streamEnabled"], table["streamViewType"]));
    }

    [Fact]
    public async Task Replicas_are_protected_like_the_table()
    {
        var replicas = (await StackRun.TableAsync(
            ("replicaRegions", "eu-west-1, us-west-2"),
            ("streamViewType", "NEW_AND_OLD_IMAGES"),
            ("billingMode", "PAY_PER_REQUEST"),
            ("pointInTimeRecovery", "true"),
            ("deletionProtection", "true"))).Maps("replicas");

        Assert.Equal(["eu-west-1", "us-west-2"], replicas.Select(replica => replica["regionName"]));
        Assert.All(replicas, replica => Assert.Equal(
            (true, true, true),
            (replica["pointInTimeRecovery"], replica["deletionProtectionEnabled"], replica["propagateTags"])));
    }

    [Fact]
    public async Task The_table_is_tagged() =>
        Assert.Equal("42", (await StackRun.TableAsync(("tags", "team=sales, cost-center=42"))).Map("tags")["cost-center"]);

    [Theory]
    [InlineData("false", "")]
    [InlineData("true", "SalesData")]
    public async Task An_existing_table_is_taken_over_by_its_name(string import, string id) =>
        Assert.Equal(id, (await StackRun.DevAsync(("importTable", import))).Registration(MockedProgram.TableType).Id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Protect_and_retain_on_delete_are_options_of_the_table(bool isOn)
    {
        var seen = new Dictionary<Resource, ResourceOptions>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen[args.Resource] = args.Options;
                    return null;
                },
            },
        };

        var deployed = await MockedProgram.RunAsync(() => Table(new ProtectionSettings(false, 35, false, isOn, isOn), null, options));

        var table = seen[deployed.Resource<Table>()];
        Assert.Equal((isOn ? true : (bool?)null, isOn ? true : (bool?)null), (table.Protect, table.RetainOnDelete));
    }

    [Fact]
    public async Task Whatever_is_not_covered_can_be_changed_in_the_args_of_the_table()
    {
        var deployed = await MockedProgram.RunAsync(() => Table(
            new ProtectionSettings(false, 35, false, false, false),
            args => args.WarmThroughput = new TableWarmThroughputArgs { ReadUnitsPerSecond = 12000, WriteUnitsPerSecond = 4000 }));

        var warm = deployed.Registration(MockedProgram.TableType).Inputs.Map("warmThroughput");
        Assert.Equal((12000.0, 4000.0), (warm["readUnitsPerSecond"], warm["writeUnitsPerSecond"]));
    }

    [Fact]
    public async Task An_index_can_be_added_behind_the_one_of_the_component()
    {
        var deployed = await MockedProgram.RunAsync(() => Table(
            new ProtectionSettings(false, 35, false, false, false),
            table =>
            {
                table.Attributes.Add(new TableAttributeArgs { Name = "customer_id", Type = "S" });
                table.GlobalSecondaryIndexes.Add(new TableGlobalSecondaryIndexArgs
                {
                    Name = "CustomerIndex",
                    KeySchemas = new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "customer_id", KeyType = "HASH" },
                    ProjectionType = "ALL",
                    ReadCapacity = 5,
                    WriteCapacity = 5,
                });
            }));

        var table = deployed.Registration(MockedProgram.TableType).Inputs;
        Assert.Equal(["CategoryIndex", "CustomerIndex"], table.Maps("globalSecondaryIndexes").Select(index => index["name"]));
        Assert.Equal(["category", "customer_id", "order_id"], table.Maps("attributes").Select(attribute => attribute["name"]).Order());
    }

    private static Dictionary<string, object?> Table(ProtectionSettings protection, Action<TableArgs>? transform, ComponentResourceOptions? options = null)
    {
        _ = new SalesDataTable("orders", new SalesDataTableArgs
        {
            TableName = "Orders",
            ReadCapacity = 1,
            WriteCapacity = 1,
            IndexReadCapacity = 1,
            IndexWriteCapacity = 1,
            Protection = protection,
            TransformTable = transform,
        }, options);
        return [];
    }
}
