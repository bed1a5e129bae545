using System.Globalization;
using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The figures on the page about scale are those that <c>salesdata capacity</c> computes.</summary>
public class ScaleDocsTests
{
    private static readonly Page Scale = Page.Read("docs/scale.md");

    private static readonly string[] All = ["× 1", "× 10", "× 1000", "× 1000000"];

    public static TheoryData<string> Steps => [.. All];

    [Theory]
    [InlineData("Figures")]
    [InlineData("What gives way first")]
    public void Every_step_has_its_row(string heading) => Assert.Equal(All, Rows(heading).Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task The_figures_of_a_step_are_computed(string step)
    {
        var json = await CapacityAsync(step, "--keep-months 12");

        var (units, month) = (json["units"]!, json["growth"]!.AsArray()[^1]!);
        var needs = new[] { units["tableRead"], units["tableWrite"], units["indexes"]![0]!["read"], units["indexes"]![0]!["write"] };
        Assert.Equal(
            [
                step,
                Units(json["workload"]!["ordersPerSecond"]),
                Units(Assert.Single(needs.Select(need => (decimal)need!["provisioned"]!).Distinct())),
                Units(json["largestCategory"]!["writeUnits"]),
                Money(json["monthlyCost"]!["provisioned"]!["low"]),
                Money(json["monthlyCost"]!["onDemand"]),
                Money((decimal)month["tableGb"]! + (decimal)month["indexGb"]!),
                Money(month["storage"]),
            ],
            Row("Figures", step));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task What_gives_way_at_a_step_is_what_the_command_finds(string step)
    {
        var json = await CapacityAsync(step, "--peak 2");

        Assert.Equal(
            string.Join(", ", json["findings"]!.AsArray().Select(finding => (string)finding!["kind"]!).Distinct()),
            Row("What gives way first", step)[3]);
    }

    private static async Task<JsonObject> CapacityAsync(string step, string options)
    {
        var times = decimal.Parse(step[2..], CultureInfo.InvariantCulture);
        var load = string.Create(CultureInfo.InvariantCulture, $"--orders-per-second {3.5m * times} --reads-per-second {7 * times} --queries-per-second {7 * times} --items-per-query 4");
        return (await CliRun.RunAsync($"capacity {load} {options} --json")).Succeeded().Json;
    }

    private static IEnumerable<string[]> Rows(string heading) => Scale.Rows(heading).Where(row => row[0].StartsWith('×'));

    private static string[] Row(string heading, string step) => Rows(heading).Single(row => row[0] == step);

    private static string Units(JsonNode? number) => Units((decimal)number!);

    private static string Units(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Money(JsonNode? number) => Money((decimal)number!);

    private static string Money(decimal number) => number.ToString("#,0.00", CultureInfo.InvariantCulture);
}
