using Pulumi;
using Pulumi.Aws.DynamoDB;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

public class KeyInsightsTests
{
    private const string InsightsType = "aws:dynamodb/contributorInsights:ContributorInsights";

    [Fact]
    public async Task It_covers_the_table_and_each_index()
    {
        var deployed = await MockedProgram.RunAsync(() =>
        {
            var table = new SalesDataTable("orders", new()
            {
                TableName = "Orders",
                Indexes = [IndexDefinition.Category(Throughput.Default), new("CustomerIndex", KeyAttribute.String("customer_id"), Throughput.Default)],
            });
            _ = new KeyInsights("insights", new() { Table = table });
        });

        Assert.Equal(
            [
                ("insights-index", "Orders", "CategoryIndex"),
                ("insights-index-CustomerIndex", "Orders", "CustomerIndex"),
                ("insights-table", "Orders", null),
            ],
            deployed.OfType(InsightsType).Select(insights => (insights.Name!, (string)insights.Inputs["tableName"], (string?)insights.Inputs.GetValueOrDefault("indexName"))));
        Assert.All(deployed.OfType(InsightsType), insights => Assert.Equal("THROTTLED_KEYS", insights.Inputs["mode"]));
    }

    [Theory]
    [InlineData("THROTTLED_KEYS")]
    [InlineData("ACCESSED_AND_THROTTLED_KEYS")]
    public async Task The_setting_is_the_mode_of_table_and_index(string mode) =>
        Assert.Equal(
            [("sales-data-insights-index", mode), ("sales-data-insights-table", mode)],
            (await StackRun.DevAsync(("contributorInsights", mode))).OfType(InsightsType).Select(insights => (insights.Name!, (string)insights.Inputs["mode"])));

    /// <summary>The provider has no update of insights; created before the old ones are deleted, they would end disabled.</summary>
    [Fact]
    public async Task Another_mode_disables_the_insights_and_enables_them_again() =>
        Assert.All(
            (await StackRun.DevAsync(("contributorInsights", "THROTTLED_KEYS"))).Nodes.Where(node => node.Resource is ContributorInsights),
            node =>
            {
                Assert.Equal(["mode"], node.Options.ReplaceOnChanges);
                Assert.True(((CustomResourceOptions)node.Options).DeleteBeforeReplace);
            });

    [Fact]
    public async Task Creates_nothing_when_disabled() => Assert.Empty((await StackRun.DevAsync()).OfType(InsightsType));
}
