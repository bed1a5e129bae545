using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Capacity;

public class CapacityCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("frob")]
    [InlineData("capacity")]
    [InlineData("capacity dev --orders-per-second 1")]
    [InlineData("capacity --orders-per-second")]
    [InlineData("capacity --orders-per-second 1 --orders-per-second 2")]
    [InlineData("capacity --orders-per-second 0")]
    [InlineData("capacity --orders-per-second -1")]
    [InlineData("capacity --orders-per-second 10000000.1")]
    [InlineData("capacity --orders-per-second many")]
    [InlineData("capacity --orders-per-second NaN")]
    [InlineData("capacity --orders-per-second 1e3")]
    [InlineData("capacity --orders-per-second 1,5")]
    [InlineData("capacity --orders-per-second 99999999999999999999999999999999")]
    [InlineData("capacity --orders-per-second @file")]
    [InlineData("capacity --orders-per-second 1 --frob")]
    [InlineData("capacity --orders-per-second 1 --item-size 0")]
    [InlineData("capacity --orders-per-second 1 --item-size 409601")]
    [InlineData("capacity --orders-per-second 1 --item-size 1024.5")]
    [InlineData("capacity --orders-per-second 1 --updates-per-second -1")]
    [InlineData("capacity --orders-per-second 1 --category-changes 101")]
    [InlineData("capacity --orders-per-second 1 --deletes-per-second -1")]
    [InlineData("capacity --orders-per-second 1 --transactional-writes 100.1")]
    [InlineData("capacity --orders-per-second 1 --transactional-reads -1")]
    [InlineData("capacity --orders-per-second 1 --keep-months 1201")]
    [InlineData("capacity --orders-per-second 1 --keep-months 1.5")]
    [InlineData("capacity --orders-per-second 1 --index")]
    [InlineData("capacity --orders-per-second 1 --index ab")]
    [InlineData("capacity --orders-per-second 1 --index a/b")]
    [InlineData("capacity --orders-per-second 1 --index CategoryIndex --index CategoryIndex")]
    [InlineData("capacity --orders-per-second 1 --from")]
    [InlineData("capacity --orders-per-second 1 --from orders.csv --item-size 1")]
    [InlineData("capacity --orders-per-second 1 --from orders.csv --largest-category-share 1")]
    [InlineData("capacity --orders-per-second 1 --from orders.csv --without-category 1")]
    [InlineData("capacity --orders-per-second 1 --category-column category")]
    [InlineData("capacity --orders-per-second 1 --reads-per-second -1")]
    [InlineData("capacity --orders-per-second 1 --queries-per-second -1")]
    [InlineData("capacity --orders-per-second 1 --items-per-query 0")]
    [InlineData("capacity --orders-per-second 1 --items-per-query 1000001")]
    [InlineData("capacity --orders-per-second 1 --largest-category-share 0")]
    [InlineData("capacity --orders-per-second 1 --largest-category-share 100.1")]
    [InlineData("capacity --orders-per-second 1 --without-category -1")]
    [InlineData("capacity --orders-per-second 1 --without-category 101")]
    [InlineData("capacity --orders-per-second 1 --target-utilization 19")]
    [InlineData("capacity --orders-per-second 1 --target-utilization 91")]
    [InlineData("capacity --orders-per-second 1 --peak 0.99")]
    [InlineData("capacity --orders-per-second 1 --peak 1001")]
    [InlineData("capacity --orders-per-second 1 --region us-east")]
    [InlineData("capacity --orders-per-second 1 --region US-EAST-1")]
    [InlineData("capacity --orders-per-second 1 --region us-1")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string arguments)
    {
        var run = await CliRun.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("capacity --help")]
    public async Task Help_ends_with_0(string arguments) => Assert.Contains("Usage:", (await CliRun.RunAsync(arguments)).Succeeded().Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("--orders-per-second 0.000001 --item-size 1 --items-per-query 1 --largest-category-share 0.001 --target-utilization 90 --without-category 100")]
    [InlineData("--orders-per-second 10000000 --updates-per-second 10000000 --category-changes 100 --deletes-per-second 10000000 --transactional-writes 100 --item-size 409600 --reads-per-second 10000000 --consistent-reads --transactional-reads 100 --queries-per-second 10000000 --items-per-query 1000000 --largest-category-share 100 --keep-months 1200 --target-utilization 20 --peak 1000")]
    [InlineData("--orders-per-second 10000000 --keep-months 1200 --item-size 409600")]
    public async Task The_ends_of_all_ranges_have_an_answer(string options)
    {
        Assert.Contains("pulumi config set", (await CliRun.RunAsync($"capacity {options}")).Succeeded().Out, StringComparison.Ordinal);
        Assert.NotNull((await CliRun.RunAsync($"capacity {options} --json")).Succeeded().Json["monthlyCost"]);
    }

    [Fact]
    public async Task Options_that_are_left_out_have_their_defaults()
    {
        var workload = (await CliRun.RunAsync("capacity --orders-per-second 1.5 --json")).Succeeded().Json["workload"]!;

        Assert.Equal(
            """{"ordersPerSecond":1.5,"updatesPerSecond":0,"categoryChanges":0,"deletesPerSecond":0,"transactionalWrites":0,"itemSize":1024,"readsPerSecond":0,"consistentReads":false,"transactionalReads":0,"queriesPerSecond":0,"itemsPerQuery":10,"largestCategoryShare":20,"withoutCategory":0,"indexes":["CategoryIndex"],"keepMonths":0,"targetUtilization":70,"peak":1,"region":"us-east-1"}""",
            workload.ToJsonString());
    }

    [Fact]
    public async Task Every_option_reaches_the_workload()
    {
        var run = await CliRun.RunAsync(
            "capacity --orders-per-second 2 --updates-per-second 9 --category-changes 10 --deletes-per-second 11 --transactional-writes 12 --item-size 3"
            + " --reads-per-second 4 --consistent-reads --transactional-reads 13 --queries-per-second 5 --items-per-query 6 --largest-category-share 7"
            + " --without-category 8 --index First --index Second --keep-months 14 --target-utilization 29 --peak 1.5 --region eu-west-1 --json");

        Assert.Equal(
            """{"ordersPerSecond":2,"updatesPerSecond":9,"categoryChanges":10,"deletesPerSecond":11,"transactionalWrites":12,"itemSize":3,"readsPerSecond":4,"consistentReads":true,"transactionalReads":13,"queriesPerSecond":5,"itemsPerQuery":6,"largestCategoryShare":7,"withoutCategory":8,"indexes":["First","Second"],"keepMonths":14,"targetUtilization":29,"peak":1.5,"region":"eu-west-1"}""",
            run.Succeeded().Json["workload"]!.ToJsonString());
    }

    [Fact]
    public async Task Json_is_one_object_of_a_fixed_shape()
    {
        var run = (await CliRun.RunAsync("capacity --orders-per-second 7000 --peak 2 --json")).Succeeded();

        Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var json = run.Json;
        Assert.Equal(["workload", "sample", "units", "largestCategory", "throttled", "findings", "monthlyCost", "growth", "settings"], Names(json));
        Assert.Equal(["tableRead", "tableWrite", "indexes"], Names(json["units"]));
        Assert.Equal(["name", "read", "write"], Names(Assert.Single(json["units"]!["indexes"]!.AsArray())));
        Assert.Equal("""{"average":7000,"peak":14000,"provisioned":10000,"maximum":20000}""", json["units"]!["tableWrite"]!.ToJsonString());
        Assert.Equal("""{"readUnits":0,"maxReadUnits":3000,"writeUnits":2800,"maxWriteUnits":1000}""", json["largestCategory"]!.ToJsonString());
        Assert.True((bool)json["throttled"]!);
        Assert.Equal(["hotPartitionWrites", "slowScaling", "onDemandStart"], json["findings"]!.AsArray().Select(finding => (string)finding!["kind"]!));
        Assert.All(json["findings"]!.AsArray(), finding => Assert.Equal(["kind", "throttles", "message"], Names(finding)));
        Assert.Equal(["currency", "pricesAsOf", "inferredPrices", "provisioned", "onDemand", "cheaper", "factor", "timeAtMaximum", "breakEven"], Names(json["monthlyCost"]));
        Assert.Equal("10000", (string)json["settings"]!["provisioned"]!["sales-data:writeCapacity"]!);
        Assert.Equal("PAY_PER_REQUEST", (string)json["settings"]!["onDemand"]!["sales-data:billingMode"]!);
    }

    [Fact]
    public async Task Json_has_no_cost_for_a_region_without_a_price()
    {
        var json = (await CliRun.RunAsync("capacity --orders-per-second 1 --region me-south-1 --json")).Succeeded().Json;

        Assert.True(json.ContainsKey("monthlyCost"));
        Assert.Null(json["monthlyCost"]);
    }

    [Fact]
    public async Task A_person_sees_units_cost_and_settings()
    {
        var lines = await LinesAsync("--orders-per-second 50 --reads-per-second 200");

        Assert.Contains("Table reads              100         143", lines);
        Assert.Contains("CategoryIndex writes      50          72", lines);
        Assert.Contains("No partition and no quota throttles this.", lines);
        Assert.Contains("  provisioned  USD 81.99", lines);
        Assert.Contains("  on demand    USD 197.10", lines);
        Assert.Contains("  pulumi config set sales-data:writeCapacity 72", lines);
        Assert.Contains("  pulumi config set sales-data:autoScaling false", lines);
    }

    [Fact]
    public async Task A_person_sees_average_and_peak_of_a_load_that_varies()
    {
        var lines = await LinesAsync("--orders-per-second 50 --peak 4");

        Assert.Contains("Table writes              50  200          72   286", lines);
        Assert.Contains("  pulumi config set sales-data:maxWriteCapacity 286", lines);
        Assert.Contains("  pulumi config set sales-data:targetUtilization 70", lines);
    }

    [Fact]
    public async Task A_person_sees_what_is_throttled()
    {
        var lines = await LinesAsync("--orders-per-second 50000");

        Assert.Equal(3, lines.Count(line => line.StartsWith("throttled: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("No partition and no quota throttles this.", lines);
        Assert.Contains(lines, line => line.StartsWith("Cost a month in us-east-1, with the quota raised, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--orders-per-second 50", "Provisioned capacity costs less, by a factor of 2.4.")]
    [InlineData("--orders-per-second 50 --peak 2", "Provisioned capacity costs less, by a factor of 1.19 to 2.34.")]
    [InlineData("--orders-per-second 50 --peak 5", "Provisioned capacity costs less while it is scaled up to its maxima for less than 34.7 % of the time")]
    [InlineData("--orders-per-second 0.01", "On-demand capacity costs less, by a factor of 35.")]
    public async Task A_person_is_told_what_costs_less(string options, string verdict) =>
        Assert.Contains(await LinesAsync(options), line => line.StartsWith(verdict, StringComparison.Ordinal));

    [Fact]
    public async Task A_person_is_told_that_a_price_is_not_known() => Assert.Contains(
        "No estimate of the cost: there is no price of the region me-south-1 here.",
        await LinesAsync("--orders-per-second 1 --keep-months 12 --region me-south-1"));

    [Fact]
    public async Task A_person_is_told_that_a_price_was_inferred() => Assert.Contains(
        "Cost a month in sa-east-1, prices as of 2022; inferred from others: on-demand requests; storage, recovery, backups, streams and traffic come on top:",
        await LinesAsync("--orders-per-second 1 --region sa-east-1"));

    [Fact]
    public async Task A_person_sees_how_the_bill_grows()
    {
        // 2,628,000 orders of 974 + 100 bytes are 2.63 GB in the table and as many in the index, at 0.25. Capacity: two writes and a read each.
        var lines = await LinesAsync("--orders-per-second 1 --item-size 974 --keep-months 2");

        Assert.Contains("    1      5.26    1.31        3.40      4.60", lines);
        Assert.Contains(lines, line => line.Contains("From month 2 on as many orders expire as come: 5,256,000 are kept, 5.26 GB in the table and 5.26 GB in CategoryIndex.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_category_above_the_limit_is_never_said_to_take_more_than_there_is_of_it()
    {
        var lines = await LinesAsync("--orders-per-second 180000");

        Assert.Contains("The largest category takes 36,000 write units and 0 read units a second; AWS designs a partition for up to 1,000 and 3,000.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("36,000 of the", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bars_are_for_terminals_and_never_for_files() =>
        Assert.DoesNotContain(await LinesAsync("--orders-per-second 50"), line => line.Contains('█', StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> LinesAsync(string options) =>
        [.. (await CliRun.RunAsync($"capacity {options}")).Succeeded().Out.Split('\n').Select(line => line.TrimEnd())];

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(pair => pair.Key);
}
