using System.Text.Json.Nodes;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.Reporting;

namespace SalesData.Tests.Cli.Local;

public class CostChangeTests
{
    [Fact]
    public void A_cost_that_changes_is_shown_old_and_new() => Assert.Equal(
        "Cost: USD 5.69 a month => USD 0.625 a million write units, 0.125 a million read units",
        Change("USD 5.69 a month: table 2.85.", "USD 0.625 a million write units, 0.125 a million read units: a write is paid for twice."));

    [Theory]
    [InlineData(null, "USD 5.69 a month: table 2.85.")]
    [InlineData("USD 5.69 a month: table 2.85.", "USD 5.69 a month: table 2.85.")]
    [InlineData("USD 5.69 a month: of 2024.", "USD 5.69 a month: of 2026.")]
    [InlineData("USD 5.69 a month: table 2.85.", null)]
    public void Without_a_change_of_the_figure_there_is_no_line(string? before, string? after) => Assert.Null(Change(before, after));

    private static string? Change(string? before, string? after) =>
        CostChange.Of(new Plan([], new JsonObject { ["monthlyCost"] = after }) { PriorOutputs = before is null ? null : new JsonObject { ["monthlyCost"] = before } });
}
