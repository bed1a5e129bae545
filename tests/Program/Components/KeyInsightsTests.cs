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
    }

    [Fact]
    public async Task Creates_nothing_when_disabled() => Assert.Empty((await StackRun.DevAsync()).OfType(InsightsType));
}
