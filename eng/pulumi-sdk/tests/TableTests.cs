using System.Collections.Immutable;
using Moq;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class TableTests
{
    [Fact]
    public async Task The_arguments_of_a_table_have_their_names_on_the_wire()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(
            () => _ = new Table("t", new TableArgs
            {
                Attributes = { new TableAttributeArgs { Name = "order_id", Type = "S" } },
                BillingMode = "PROVISIONED",
                DeletionProtectionEnabled = true,
                GlobalSecondaryIndexes =
                {
                    new TableGlobalSecondaryIndexArgs
                    {
                        Name = "CategoryIndex",
                        KeySchemas = { new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "category", KeyType = "HASH" } },
                        NonKeyAttributes = { "total" },
                        ProjectionType = "INCLUDE",
                        ReadCapacity = 1,
                        WriteCapacity = 2,
                    },
                },
                HashKey = "order_id",
                Name = "SalesData",
                RangeKey = "at",
                ReadCapacity = 5,
                Region = "us-east-1",
                Tags = { ["team"] = "sales" },
                WriteCapacity = 6,
            }),
            mocks);

        Assert.Equal("aws:dynamodb/table:Table", mocks.Registrations[0].Type);
        Assert.Equal(
            [
                "attributes", "billingMode", "deletionProtectionEnabled", "globalSecondaryIndexes", "hashKey", "name", "rangeKey",
                "readCapacity", "region", "tags", "writeCapacity",
            ],
            mocks.Inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5.0, mocks.Inputs["readCapacity"]);
        Assert.Equal("S", Map(List(mocks.Inputs["attributes"])[0])["type"]);
        Assert.Equal("sales", Map(mocks.Inputs["tags"])["team"]);
        var index = Map(List(mocks.Inputs["globalSecondaryIndexes"])[0]);
        Assert.Equal(
            ["keySchemas", "name", "nonKeyAttributes", "projectionType", "readCapacity", "writeCapacity"],
            index.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("category", Map(List(index["keySchemas"])[0])["attributeName"]);
        Assert.Equal("HASH", Map(List(index["keySchemas"])[0])["keyType"]);
    }

    [Fact]
    public async Task A_list_that_was_never_touched_is_not_sent_and_an_empty_one_is()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(
            () =>
            {
                _ = new Table("untouched");
                _ = new Table("empty", new TableArgs { GlobalSecondaryIndexes = [] });
            },
            mocks);

        Assert.Empty(mocks.Registrations[0].Inputs);
        Assert.Equal(["globalSecondaryIndexes"], mocks.Registrations[1].Inputs.Keys);
    }

    [Fact]
    public async Task A_required_argument_of_an_index_that_is_missing_is_an_error()
    {
        var args = new TableArgs { GlobalSecondaryIndexes = { new TableGlobalSecondaryIndexArgs { Name = "i" } } };

        var error = await Run.FailsAsync(() => _ = new Table("t", args));

        Assert.Contains(
            "failed with an unhandled exception:\nSystem.InvalidOperationException: error serializing property \"globalSecondaryIndexes\": "
            + "[Input] Pulumi.Aws.DynamoDB.Inputs.TableGlobalSecondaryIndexArgs.ProjectionType is required but was not given a value "
            + "(Parameter 'ProjectionType')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_argument_of_the_resource_itself_is_an_error()
    {
        var error = await Run.FailsAsync(() => _ = new Pulumi.CustomResource("test:index:Thing", "a", new TableAttributeArgs { Name = "n" }, null));

        Assert.Contains(
            "failed with an unhandled exception:\nSystem.ArgumentNullException: "
            + "[Input] Pulumi.Aws.DynamoDB.Inputs.TableAttributeArgs.Type is required but was not given a value (Parameter 'Type')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outputs_of_a_table_come_from_its_state()
    {
        // A mock that makes nothing of its own: what goes in comes out.
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => (args.Name, args.Inputs.Add("arn", "arn:aws:dynamodb:us-east-1:1:table/SalesData")));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        Table? table = null;

        await Run.UpdateAsync(
            () => table = new Table("t", new TableArgs
            {
                Attributes = { new TableAttributeArgs { Name = "category", Type = "S" } },
                DeletionProtectionEnabled = true,
                GlobalSecondaryIndexes =
                {
                    new TableGlobalSecondaryIndexArgs
                    {
                        Name = "CategoryIndex",
                        KeySchemas = { new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "category", KeyType = "HASH" } },
                        ProjectionType = "ALL",
                        ReadCapacity = 1,
                    },
                },
                Name = "SalesData",
                ReadCapacity = 5,
                Tags = { ["team"] = "sales" },
            }),
            mocks.Object);

        Assert.Equal("t", await OutputUtilities.GetValueAsync(table!.Id));
        Assert.Equal("SalesData", await OutputUtilities.GetValueAsync(table.Name));
        Assert.EndsWith("table/SalesData", await OutputUtilities.GetValueAsync(table.Arn), StringComparison.Ordinal);
        Assert.Equal(5, await OutputUtilities.GetValueAsync(table.ReadCapacity));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(table.WriteCapacity));
        Assert.True(await OutputUtilities.GetValueAsync(table.DeletionProtectionEnabled));
        Assert.Null(await OutputUtilities.GetValueAsync(table.BillingMode));
        Assert.Equal("sales", (await OutputUtilities.GetValueAsync(table.Tags))!["team"]);
        var attribute = Assert.Single(await OutputUtilities.GetValueAsync(table.Attributes));
        Assert.Equal(("category", "S"), (attribute.Name, attribute.Type));
        var index = Assert.Single(await OutputUtilities.GetValueAsync(table.GlobalSecondaryIndexes));
        Assert.Equal(("CategoryIndex", "ALL", 1, null), (index.Name, index.ProjectionType, index.ReadCapacity, index.WriteCapacity));
        Assert.True(index.NonKeyAttributes.IsDefault);
        var key = Assert.Single(index.KeySchemas);
        Assert.Equal(("category", "HASH"), (key.AttributeName, key.KeyType));
    }

    private static ImmutableArray<object> List(object value) => Assert.IsType<ImmutableArray<object>>(value);

    private static ImmutableDictionary<string, object> Map(object value) => Assert.IsType<ImmutableDictionary<string, object>>(value);
}
