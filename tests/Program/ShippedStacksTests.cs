using System.Collections.Immutable;
using SalesData.Cli.Stacks;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>Read from the files that `pulumi up` reads.</summary>
public class ShippedStacksTests
{
    [Theory]
    [InlineData("dev", "us-east-1")]
    [InlineData("prod", "us-west-2")]
    public void A_stack_is_in_its_region(string stack, string region) => Assert.Equal(region, Repository.Stack(stack).Region);

    [Theory]
    [InlineData("dev", 5.0)]
    [InlineData("prod", 25.0)]
    public async Task A_stack_gives_table_and_index_its_capacity(string stack, double units)
    {
        var deployed = await StackRun.OfAsync(stack);

        var table = deployed.Registration(MockedProgram.TableType).Inputs;
        var index = (ImmutableDictionary<string, object>)((ImmutableArray<object>)table["globalSecondaryIndexes"])[0];
        Assert.Equal([units, units, units, units], [table["readCapacity"], table["writeCapacity"], index["readCapacity"], index["writeCapacity"]]);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_stack_names_its_table_SalesData(string stack)
    {
        var deployed = await StackRun.OfAsync(stack);

        Assert.Equal("SalesData", deployed.Registration(MockedProgram.TableType).Inputs["name"]);
    }

    [Theory]
    [InlineData("dev", 0, 0, 0)]
    // 16 of throttling, scaling and capacity, 2 of quotas that throttle, 2 of the account, 3 of errors.
    [InlineData("prod", 23, 1, 1)]
    public async Task A_stack_has_its_alarms_with_a_topic_and_its_dashboard(string stack, int alarms, int topics, int dashboards)
    {
        var deployed = await StackRun.OfAsync(stack);

        Assert.Equal(
            (alarms, topics, dashboards),
            (deployed.OfType("aws:cloudwatch/metricAlarm:MetricAlarm").Count(), deployed.OfType("aws:sns/topic:Topic").Count(), deployed.OfType("aws:cloudwatch/dashboard:Dashboard").Count()));
    }

    [Theory]
    [InlineData("sales-data:tableName", "string", "SalesData")]
    [InlineData("sales-data:readCapacity", "integer", "5")]
    [InlineData("sales-data:writeCapacity", "integer", "5")]
    [InlineData("sales-data:indexReadCapacity", "integer", "5")]
    [InlineData("sales-data:indexWriteCapacity", "integer", "5")]
    public void The_project_declares_every_key_with_type_and_default(string key, string type, string byDefault) =>
        Assert.Contains(new ConfigDeclaration(key, type, byDefault), Repository.Project.Declarations);
}
