using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Schema;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

public class SalesDataTableTests
{
    private static readonly SalesDataTableArgs Args = new()
    {
        TableName = "Orders",
        ReadCapacity = 11,
        WriteCapacity = 12,
        IndexReadCapacity = 13,
        IndexWriteCapacity = 14,
    };

    [Fact]
    public async Task The_component_is_registered_under_its_type_token_and_name()
    {
        var deployed = await DeployAsync();

        Assert.Equal("salesdata:index:SalesDataTable", deployed.Registrations[0].Type);
        Assert.Equal("orders", deployed.Registrations[0].Name);
    }

    [Fact]
    public async Task The_component_makes_one_table_and_nothing_else()
    {
        var deployed = await DeployAsync();

        Assert.Equal(["salesdata:index:SalesDataTable", MockedProgram.TableType], deployed.Registrations.Select(registration => registration.Type));
    }

    [Fact]
    public async Task The_name_of_the_table_resource_begins_with_that_of_the_component() =>
        Assert.Equal("orders-table", (await DeployAsync()).Registration(MockedProgram.TableType).Name);

    [Fact]
    public async Task The_table_is_a_child_of_the_component()
    {
        var parents = new Dictionary<Resource, Resource?>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    parents[args.Resource] = args.Options.Parent;
                    return null;
                },
            },
        };

        var deployed = await DeployAsync(options: options);

        Assert.Same(deployed.Resource<SalesDataTable>(), parents[deployed.Resource<Table>()]);
    }

    [Fact]
    public async Task The_table_has_its_physical_name() => Assert.Equal("Orders", (await TableInputsAsync())["name"]);

    [Fact]
    public async Task The_table_is_paid_for_by_provisioned_capacity() => Assert.Equal("PROVISIONED", (await TableInputsAsync())["billingMode"]);

    [Theory]
    [InlineData("readCapacity", 11.0)]
    [InlineData("writeCapacity", 12.0)]
    public async Task The_table_has_its_own_capacity(string property, double units) => Assert.Equal(units, (await TableInputsAsync())[property]);

    [Theory]
    [InlineData("readCapacity", 13.0)]
    [InlineData("writeCapacity", 14.0)]
    public async Task The_index_has_its_own_capacity(string property, double units) => Assert.Equal(units, (await IndexInputsAsync())[property]);

    [Fact]
    public async Task The_partition_key_is_order_id_and_there_is_no_sort_key()
    {
        var table = await TableInputsAsync();

        Assert.Equal("order_id", table["hashKey"]);
        Assert.DoesNotContain("rangeKey", table.Keys);
    }

    [Fact]
    public async Task The_index_is_CategoryIndex_and_projects_everything()
    {
        var index = await IndexInputsAsync();

        Assert.Equal("CategoryIndex", index["name"]);
        Assert.Equal("ALL", index["projectionType"]);
        Assert.DoesNotContain("nonKeyAttributes", index.Keys);
    }

    [Fact]
    public async Task The_index_has_category_as_its_only_key_written_as_a_key_schema()
    {
        var index = await IndexInputsAsync();

        var key = Assert.IsAssignableFrom<ImmutableDictionary<string, object>>(Assert.Single((ImmutableArray<object>)index["keySchemas"]));
        Assert.Equal("category", key["attributeName"]);
        Assert.Equal("HASH", key["keyType"]);
        Assert.DoesNotContain("hashKey", index.Keys);
        Assert.DoesNotContain("rangeKey", index.Keys);
    }

    [Fact]
    public async Task The_attribute_definitions_are_the_key_attributes() =>
        Assert.Equal([("order_id", "S"), ("category", "S")], await AttributesAsync(Args));

    [Fact]
    public async Task Other_keys_bring_their_own_attribute_definitions()
    {
        var args = new SalesDataTableArgs
        {
            TableName = "Orders",
            ReadCapacity = 1,
            WriteCapacity = 1,
            IndexReadCapacity = 1,
            IndexWriteCapacity = 1,
            PartitionKey = new KeyAttribute("number", "N"),
            IndexPartitionKey = KeyAttribute.OfStrings("region"),
        };

        Assert.Equal([("number", "N"), ("region", "S")], await AttributesAsync(args));
    }

    [Fact]
    public async Task The_outputs_name_the_table_and_the_index()
    {
        var component = (await DeployAsync()).Resource<SalesDataTable>();

        Assert.Equal("Orders", await OutputUtilities.GetValueAsync(component.TableName));
        Assert.Equal("CategoryIndex", await OutputUtilities.GetValueAsync(component.IndexName));
    }

    [Fact]
    public async Task The_ARNs_are_those_that_the_provider_gives()
    {
        var component = (await DeployAsync()).Resource<SalesDataTable>();

        Assert.Equal(MockedProgram.InventedArn, await OutputUtilities.GetValueAsync(component.TableArn));
        Assert.Equal($"{MockedProgram.InventedArn}/index/CategoryIndex", await OutputUtilities.GetValueAsync(component.IndexArn));
    }

    [Fact]
    public async Task Whoever_uses_an_output_depends_on_the_table()
    {
        var deployed = await DeployAsync();
        var component = deployed.Resource<SalesDataTable>();

        foreach (var output in new[] { component.TableName, component.TableArn, component.IndexName, component.IndexArn })
        {
            Assert.Contains(deployed.Resource<Table>(), await OutputUtilities.GetDependenciesAsync(output));
        }
    }

    [Fact]
    public async Task A_preview_knows_the_names_and_not_the_ARNs_of_a_new_table()
    {
        var component = (await DeployAsync(isPreview: true)).Resource<SalesDataTable>();

        Assert.True(await OutputUtilities.GetIsKnownAsync(component.TableName));
        Assert.True(await OutputUtilities.GetIsKnownAsync(component.IndexName));
        Assert.False(await OutputUtilities.GetIsKnownAsync(component.TableArn));
        Assert.False(await OutputUtilities.GetIsKnownAsync(component.IndexArn));
    }

    [Theory]
    [InlineData("tableName")]
    [InlineData("readCapacity")]
    [InlineData("writeCapacity")]
    [InlineData("indexReadCapacity")]
    [InlineData("indexWriteCapacity")]
    [InlineData("billingMode")]
    public async Task The_component_keeps_its_arguments_as_inputs(string input) =>
        Assert.Contains(input, (await DeployAsync()).Registrations[0].Inputs.Keys);

    private static Task<Deployed> DeployAsync(SalesDataTableArgs? args = null, ComponentResourceOptions? options = null, bool isPreview = false) =>
        MockedProgram.RunAsync(
            () =>
            {
                _ = new SalesDataTable("orders", args ?? Args, options);
                return new Dictionary<string, object?>();
            },
            isPreview: isPreview);

    private static async Task<ImmutableDictionary<string, object>> TableInputsAsync(SalesDataTableArgs? args = null) =>
        (await DeployAsync(args)).Registration(MockedProgram.TableType).Inputs;

    private static async Task<ImmutableDictionary<string, object>> IndexInputsAsync() =>
        Assert.IsAssignableFrom<ImmutableDictionary<string, object>>(
            Assert.Single((ImmutableArray<object>)(await TableInputsAsync())["globalSecondaryIndexes"]));

    private static async Task<IEnumerable<(string Name, string Type)>> AttributesAsync(SalesDataTableArgs args) =>
        ((ImmutableArray<object>)(await TableInputsAsync(args))["attributes"])
            .Cast<ImmutableDictionary<string, object>>()
            .Select(attribute => ((string)attribute["name"], (string)attribute["type"]));
}
