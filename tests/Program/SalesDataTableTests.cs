using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

public class SalesDataTableTests
{
    private const string CustomerKey = "arn:aws:kms:us-east-1:123456789012:key/abc";

    private static readonly IndexDefinition CustomerIndex = new("CustomerIndex", KeyAttribute.String("customer_id"), new Throughput(3, 4));

    [Fact]
    public async Task By_default_it_is_the_table_of_the_original_script()
    {
        var table = await TableAsync(new() { TableName = "Orders" });

        Assert.Equal(("Orders", "PROVISIONED", "order_id", 5.0, 5.0), (table["name"], table["billingMode"], table["hashKey"], table["readCapacity"], table["writeCapacity"]));
        Assert.Equal([("order_id", "S"), ("category", "S")], Attributes(table));
        Assert.Equal(
            ["attributes", "billingMode", "globalSecondaryIndexes", "hashKey", "name", "pointInTimeRecovery", "readCapacity", "serverSideEncryption", "ttl", "writeCapacity"],
            table.Keys.Order(StringComparer.Ordinal));
        var index = Assert.Single(table.Maps("globalSecondaryIndexes"));
        Assert.Equal(("CategoryIndex", "ALL", 5.0, 5.0), (index["name"], index["projectionType"], index["readCapacity"], index["writeCapacity"]));
        Assert.Equal(["keySchemas", "name", "projectionType", "readCapacity", "writeCapacity"], index.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_key_of_an_index_is_written_as_a_key_schema()
    {
        var index = (await TableAsync(new() { TableName = "Orders" })).Maps("globalSecondaryIndexes")[0];

        Assert.Equal("attributeName=category keyType=HASH", string.Join(' ', Assert.Single(index.Maps("keySchemas")).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("pointInTimeRecovery")]
    [InlineData("serverSideEncryption")]
    [InlineData("ttl")]
    public async Task What_is_disabled_is_sent_as_disabled_so_that_disabling_it_works(string property) =>
        Assert.Equal("enabled=False", (await TableAsync(new() { TableName = "Orders" })).Text(property));

    [Fact]
    public async Task Table_and_index_have_their_own_capacity()
    {
        var table = await TableAsync(new()
        {
            TableName = "Orders",
            Throughput = new Throughput(11, 12),
            Indexes = [IndexDefinition.Category(new Throughput(13, 14))],
        });

        Assert.Equal("11 12 13 14", Units(table));
    }

    [Fact]
    public async Task Capacity_that_scales_is_sent_as_its_minimum() =>
        Assert.Equal("11 12 5 5", Units(await TableAsync(new() { TableName = "Orders", Throughput = new Throughput(Capacity.Scaled(11, 100), 12) })));

    [Fact]
    public async Task On_demand_sends_no_capacity()
    {
        var table = await TableAsync(new() { TableName = "Orders", BillingMode = BillingMode.PayPerRequest });

        Assert.Equal("PAY_PER_REQUEST", table["billingMode"]);
        foreach (var inputs in new[] { table, table.Maps("globalSecondaryIndexes")[0] })
        {
            Assert.DoesNotContain("readCapacity", inputs.Keys);
            Assert.DoesNotContain("writeCapacity", inputs.Keys);
        }
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(7, 0, "maxReadRequestUnits=7")]
    [InlineData(0, 8, "maxWriteRequestUnits=8")]
    [InlineData(7, 8, "maxReadRequestUnits=7 maxWriteRequestUnits=8")]
    [InlineData(7, -1, "maxReadRequestUnits=7 maxWriteRequestUnits=-1")]
    [InlineData(-1, -1, "maxReadRequestUnits=-1 maxWriteRequestUnits=-1")]
    public async Task On_demand_sends_the_maxima_that_are_set_and_no_empty_block(int read, int write, string? sent)
    {
        var throughput = new Throughput(new Capacity(5) { MaxRequestUnits = read }, new Capacity(5) { MaxRequestUnits = write });
        var ofTable = await TableAsync(new() { TableName = "Orders", BillingMode = BillingMode.PayPerRequest, Throughput = throughput });
        var ofIndex = await TableAsync(new() { TableName = "Orders", BillingMode = BillingMode.PayPerRequest, Indexes = [IndexDefinition.Category(throughput)] });

        Assert.Equal(sent, Maxima(ofTable));
        Assert.Equal(sent, Maxima(ofIndex.Maps("globalSecondaryIndexes")[0]));
        Assert.Null(Maxima(ofTable.Maps("globalSecondaryIndexes")[0]));
        Assert.Null(Maxima(ofIndex));
    }

    [Fact]
    public async Task Provisioned_capacity_has_no_maxima_of_requests()
    {
        var throughput = new Throughput(new Capacity(5) { MaxRequestUnits = 7 }, new Capacity(5) { MaxRequestUnits = 8 });

        Assert.Null(Maxima(await TableAsync(new() { TableName = "Orders", Throughput = throughput })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(35)]
    public async Task Recovery_has_its_period(int days) =>
        Assert.Equal($"enabled=True recoveryPeriodInDays={days}", (await TableAsync(new() { TableName = "Orders", Recovery = new Recovery(true, days) })).Text("pointInTimeRecovery"));

    [Fact]
    public async Task Encryption_uses_its_key()
    {
        async Task<string> Sent(Encryption encryption) => (await TableAsync(new() { TableName = "Orders", Encryption = encryption })).Text("serverSideEncryption");

        Assert.Equal("enabled=True", await Sent(Encryption.AwsManaged));
        Assert.Equal($"enabled=True kmsKeyArn={CustomerKey}", await Sent(Encryption.CustomerManaged(CustomerKey)));
    }

    [Theory]
    [InlineData(true, "expires_at", "attributeName=expires_at enabled=True")]
    [InlineData(false, "expires_at", "attributeName=expires_at enabled=False")]
    [InlineData(false, null, "enabled=False")]
    public async Task Time_to_live_keeps_the_name_of_its_attribute_when_it_is_disabled(bool enabled, string? attribute, string sent) =>
        Assert.Equal(sent, (await TableAsync(new() { TableName = "Orders", TimeToLive = new TimeToLive(enabled, attribute) })).Text("ttl"));

    [Fact]
    public async Task A_stream_has_its_view()
    {
        var table = await TableAsync(new() { TableName = "Orders", Stream = new StreamSpecification("KEYS_ONLY") });

        Assert.Equal((true, "KEYS_ONLY"), (table["streamEnabled"], table["streamViewType"]));
    }

    [Fact]
    public async Task The_table_class_is_sent_unless_it_is_the_default() =>
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", (await TableAsync(new() { TableName = "Orders", TableClass = TableClass.InfrequentAccess }))["tableClass"]);

    [Fact]
    public async Task The_table_is_tagged() =>
        Assert.Equal("team=sales", (await TableAsync(new() { TableName = "Orders", Tags = new Dictionary<string, string> { ["team"] = "sales" } })).Text("tags"));

    [Theory]
    [InlineData(null, "")]
    [InlineData("Orders", "Orders")]
    public async Task An_existing_table_is_imported_by_its_name(string? importName, string id) =>
        Assert.Equal(id, (await DeployAsync(new() { TableName = "Orders", ImportName = importName })).Registration(MockedProgram.TableType).Id);

    [Fact]
    public async Task Deletion_protection_is_sent() =>
        Assert.Equal(true, (await TableAsync(new() { TableName = "Orders", Protection = new Protection { DeletionProtection = true } }))["deletionProtectionEnabled"]);

    [Theory]
    [InlineData(false, false, null, null)]
    [InlineData(true, false, true, null)]
    [InlineData(false, true, null, true)]
    public async Task Protect_and_retain_on_delete_are_options_of_the_table_and_left_to_the_parent_otherwise(bool protect, bool retain, bool? sentProtect, bool? sentRetain)
    {
        var deployed = await DeployAsync(new() { TableName = "Orders", Protection = new Protection { Protect = protect, RetainOnDelete = retain } });

        var options = deployed.Node<Table>().Options;
        Assert.Equal((sentProtect, sentRetain), (options.Protect, options.RetainOnDelete));
    }

    [Fact]
    public async Task Another_index_has_its_key_and_its_capacity_beside_CategoryIndex()
    {
        var table = await TableAsync(new() { TableName = "Orders", Indexes = [IndexDefinition.Category(Throughput.Default), CustomerIndex] });

        Assert.Equal(["CategoryIndex", "CustomerIndex"], table.Maps("globalSecondaryIndexes").Select(index => index["name"]));
        Assert.Equal([("order_id", "S"), ("category", "S"), ("customer_id", "S")], Attributes(table));
        Assert.Equal((3.0, 4.0), (table.Maps("globalSecondaryIndexes")[1]["readCapacity"], table.Maps("globalSecondaryIndexes")[1]["writeCapacity"]));
    }

    [Fact]
    public async Task An_index_with_a_sort_key_and_some_attributes_is_sent_as_DynamoDB_describes_it()
    {
        var index = new IndexDefinition("CustomerIndex", KeyAttribute.String("customer_id"), Throughput.Default)
        {
            SortKey = new KeyAttribute("ordered_at", "N"),
            Projection = Projection.Include("total", "currency"),
        };
        var table = await TableAsync(new() { TableName = "Orders", Indexes = [IndexDefinition.Category(Throughput.Default), index] });

        var sent = table.Maps("globalSecondaryIndexes")[1];
        Assert.Equal([("customer_id", "HASH"), ("ordered_at", "RANGE")], sent.Maps("keySchemas").Select(key => ((string)key["attributeName"], (string)key["keyType"])));
        Assert.Equal("INCLUDE", sent["projectionType"]);
        Assert.Equal(["total", "currency"], Assert.IsAssignableFrom<IEnumerable<object>>(sent["nonKeyAttributes"]));
        Assert.Equal([("order_id", "S"), ("category", "S"), ("customer_id", "S"), ("ordered_at", "N")], Attributes(table));
    }

    [Fact]
    public async Task An_index_of_the_keys_alone_names_no_attributes()
    {
        var index = new IndexDefinition("CustomerIndex", KeyAttribute.String("customer_id"), Throughput.Default) { Projection = Projection.KeysOnly };
        var sent = (await TableAsync(new() { TableName = "Orders", Indexes = [index] })).Maps("globalSecondaryIndexes")[0];

        Assert.Equal("KEYS_ONLY", sent["projectionType"]);
        Assert.DoesNotContain("nonKeyAttributes", sent.Keys);
    }

    [Fact]
    public void A_projection_of_some_attributes_names_at_least_one_and_each_once()
    {
        Assert.Throws<ArgumentException>(() => Projection.Include());
        Assert.Throws<ArgumentException>(() => Projection.Include("total", "total"));
    }

    [Fact]
    public async Task Two_indexes_of_one_name_are_refused_with_the_remedy()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => DeployAsync(new()
        {
            TableName = "Orders",
            Indexes = [IndexDefinition.Category(Throughput.Default), IndexDefinition.Category(Throughput.Default)],
        }));

        Assert.Contains("Two indexes of the table have one name. Give each its own.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_indexes_that_scale_are_ignored_as_a_whole()
    {
        var scaled = new Throughput(Capacity.Scaled(5, 10), Capacity.Scaled(5, 10));
        var deployed = await DeployAsync(new() { TableName = "Orders", Throughput = scaled, Indexes = [IndexDefinition.Category(scaled), IndexDefinition.CategoryDate("ordered_at", scaled)] });

        Assert.Equal(["readCapacity", "writeCapacity", "globalSecondaryIndexes", "replicas"], deployed.Node<Table>().Options.IgnoreChanges);
    }

    [Fact]
    public async Task The_throughput_targets_are_reads_and_writes_of_the_table_and_of_each_index()
    {
        var table = (await DeployAsync(new() { TableName = "Orders", Indexes = [IndexDefinition.Category(Throughput.Default), CustomerIndex] })).Resource<SalesDataTable>();

        Assert.Equal(
            ["table-read", "table-write", "index-read", "index-write", "index-CustomerIndex-read", "index-CustomerIndex-write"],
            table.ThroughputTargets.Select(target => target.LogicalName));
    }

    [Fact]
    public async Task Fixed_capacity_has_no_scaling_and_leaves_only_replicas_to_others()
    {
        var deployed = await DeployAsync(new() { TableName = "Orders" });

        Assert.Equal(["salesdata:index:SalesDataTable", MockedProgram.TableType], deployed.Registrations.Select(registration => registration.Type));
        Assert.Equal(["replicas"], deployed.Node<Table>().Options.IgnoreChanges);
    }

    public static TheoryData<string> OneThatScales => ["table read", "table write", "index read", "index write"];

    [Theory]
    [MemberData(nameof(OneThatScales))]
    public async Task Capacity_with_a_maximum_makes_scaling_and_is_left_to_it(string scaled)
    {
        Capacity For(string name) => name == scaled ? Capacity.Scaled(5, 10) : 5;
        var deployed = await DeployAsync(new()
        {
            TableName = "Orders",
            Throughput = new Throughput(For("table read"), For("table write")),
            Indexes = [IndexDefinition.Category(new Throughput(For("index read"), For("index write")))],
        });

        Assert.Equal("orders-scaling", deployed.Node<CapacityScaling>().Name);
        Assert.Equal(
            ["readCapacity", "writeCapacity", "globalSecondaryIndexes[*].readCapacity", "globalSecondaryIndexes[*].writeCapacity", "replicas"],
            deployed.Node<Table>().Options.IgnoreChanges);
    }

    [Fact]
    public async Task Capacity_that_scales_on_demand_is_refused_with_the_remedy()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => DeployAsync(new()
        {
            TableName = "Orders",
            BillingMode = BillingMode.PayPerRequest,
            Throughput = new Throughput(5, Capacity.Scaled(5, 10)),
        }));

        Assert.Contains("Capacity cannot scale while the billing mode is PAY_PER_REQUEST", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_an_index_is_refused_with_the_remedy()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => DeployAsync(new() { TableName = "Orders", Indexes = [] }));

        Assert.Contains("The table needs at least one index", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_reach_the_scalable_targets() =>
        Assert.Equal("team=sales", (await DeployAsync(new()
        {
            TableName = "Orders",
            Throughput = new Throughput(Capacity.Scaled(5, 10), 5),
            Tags = new Dictionary<string, string> { ["team"] = "sales" },
        })).Registration("aws:appautoscaling/target:Target").Inputs.Text("tags"));

    [Fact]
    public async Task The_outputs_name_the_table_and_its_first_index()
    {
        var component = (await DeployAsync(new() { TableName = "Orders" })).Resource<SalesDataTable>();

        Assert.Equal("Orders", await OutputUtilities.GetValueAsync(component.TableName));
        Assert.Equal(MockedProgram.InventedArn, await OutputUtilities.GetValueAsync(component.TableArn));
        Assert.Equal("CategoryIndex", await OutputUtilities.GetValueAsync(component.IndexName));
        Assert.Equal($"{MockedProgram.InventedArn}/index/CategoryIndex", await OutputUtilities.GetValueAsync(component.IndexArn));
    }

    [Fact]
    public async Task Whoever_uses_an_output_depends_on_the_table()
    {
        var deployed = await DeployAsync(new() { TableName = "Orders" });
        var component = deployed.Resource<SalesDataTable>();

        foreach (var output in new[] { component.TableName, component.TableArn, component.IndexName, component.IndexArn })
        {
            Assert.Contains(deployed.Resource<Table>(), await OutputUtilities.GetDependenciesAsync(output));
        }
    }

    [Fact]
    public async Task A_preview_knows_the_names_and_not_the_ARNs_of_a_new_table()
    {
        var component = (await DeployAsync(new() { TableName = "Orders" }, isPreview: true)).Resource<SalesDataTable>();

        Assert.True(await OutputUtilities.GetIsKnownAsync(component.TableName));
        Assert.True(await OutputUtilities.GetIsKnownAsync(component.IndexName));
        Assert.False(await OutputUtilities.GetIsKnownAsync(component.TableArn));
        Assert.False(await OutputUtilities.GetIsKnownAsync(component.IndexArn));
    }

    [Fact]
    public async Task The_component_keeps_its_main_args_as_inputs()
    {
        var inputs = (await DeployAsync(new()
        {
            TableName = "Orders",
            Throughput = new Throughput(1, 2),
            Indexes = [IndexDefinition.Category(new Throughput(3, 4))],
        })).Registrations[0].Inputs;

        Assert.Equal(
            "billingMode=PROVISIONED indexReadCapacity=3 indexWriteCapacity=4 readCapacity=1 tableName=Orders writeCapacity=2",
            string.Join(' ', inputs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public async Task Whatever_is_not_covered_can_be_changed_by_a_transformation()
    {
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                resource =>
                {
                    if (resource.Args is TableArgs table)
                    {
                        table.WarmThroughput = new TableWarmThroughputArgs { ReadUnitsPerSecond = 12000, WriteUnitsPerSecond = 4000 };
                    }

                    return null;
                },
            },
        };

        var table = (await DeployAsync(new() { TableName = "Orders" }, options)).Registration(MockedProgram.TableType).Inputs;

        Assert.Equal("readUnitsPerSecond=12000 writeUnitsPerSecond=4000", table.Text("warmThroughput"));
    }

    private static Task<Deployed> DeployAsync(SalesDataTableArgs args, ComponentResourceOptions? options = null, bool isPreview = false) =>
        MockedProgram.RunAsync(() => { _ = new SalesDataTable("orders", args, options); }, isPreview);

    private static async Task<ImmutableDictionary<string, object>> TableAsync(SalesDataTableArgs args) =>
        (await DeployAsync(args)).Registration(MockedProgram.TableType).Inputs;

    private static IEnumerable<(string Name, string Type)> Attributes(ImmutableDictionary<string, object> table) =>
        table.Maps("attributes").Select(attribute => ((string)attribute["name"], (string)attribute["type"]));

    private static string? Maxima(ImmutableDictionary<string, object> inputs) =>
        inputs.ContainsKey("onDemandThroughput") ? inputs.Text("onDemandThroughput") : null;

    private static string Units(ImmutableDictionary<string, object> table)
    {
        var index = table.Maps("globalSecondaryIndexes")[0];
        return $"{table["readCapacity"]} {table["writeCapacity"]} {index["readCapacity"]} {index["writeCapacity"]}";
    }
}
