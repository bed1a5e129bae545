using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Alarms;

/// <summary>What holds for every alarm, whatever the table.</summary>
public class AlarmRuleTests
{
    public static TheoryData<string> Tables => [nameof(AlarmRun.Fixed), nameof(AlarmRun.Scaling), nameof(AlarmRun.OnDemand), nameof(AlarmRun.ThreeIndexes)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task CloudWatch_can_have_data_for_every_metric(string table) =>
        Assert.All((await AlarmsAsync(table)).SelectMany(alarm => alarm.Metrics), metric => Assert.True(MetricReference.HasData(metric), metric.ToString()));

    [Theory]
    [InlineData("SystemErrors", "Operation=Query TableName=Orders", "Sum", 60, true)]
    [InlineData("SystemErrors", "TableName=Orders", "Sum", 60, false)]
    [InlineData("SystemErrors", "Operation=Describe TableName=Orders", "Sum", 60, false)]
    [InlineData("SuccessfulRequestLatency", "TableName=Orders", "Average", 60, false)]
    [InlineData("ReadThrottleEvents", "TableName=Orders", "Average", 60, false)]
    [InlineData("ReadThrottleEvents", "GlobalSecondaryIndexName=CategoryIndex", "Sum", 60, false)]
    [InlineData("ProvisionedReadCapacityUnits", "TableName=Orders", "Maximum", 60, false)]
    [InlineData("ReadThrottlingEvents", "TableName=Orders", "Sum", 60, false)]
    public void A_metric_that_has_no_data_is_found_out(string name, string dimensions, string statistic, int period, bool hasData) =>
        Assert.Equal(hasData, MetricReference.HasData(new WatchedMetric(name, dimensions, statistic, period)));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task An_expression_has_no_more_metrics_than_CloudWatch_allows(string table) =>
        Assert.All(await AlarmsAsync(table), alarm => Assert.InRange(alarm.Metrics.Count, 1, 10));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task An_expression_is_all_that_an_alarm_looks_at(string table) =>
        Assert.All(
            (await AlarmsAsync(table)).Where(alarm => alarm.Expression is not null).Select(alarm => alarm.Inputs.Maps("metricQueries")),
            queries => Assert.Equal(
                [.. Enumerable.Range(1, queries.Count - 1).Select(number => ($"m{number}", false)), ("result", true)],
                queries.Select(query => ((string)query["id"], (bool)query["returnData"]))));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Minutes_without_data_are_no_alarm(string table) =>
        Assert.All(await AlarmsAsync(table), alarm => Assert.Equal("notBreaching", alarm.Inputs["treatMissingData"]));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_alarm_is_made_of_one_period(string table) =>
        Assert.All(await AlarmsAsync(table), alarm => Assert.True((double)alarm.Inputs["datapointsToAlarm"] >= 2, alarm.ToString()));

    [Fact]
    public async Task Two_alarms_of_a_table_with_three_indexes_never_have_the_same_name()
    {
        var alarms = await AlarmsAsync(nameof(AlarmRun.ThreeIndexes));

        Assert.Equal(alarms.Count, alarms.Select(alarm => alarm.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(4, alarms.Count(alarm => alarm.Name.EndsWith("-read-throttled", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_description_with_the_longest_names_is_no_longer_than_CloudWatch_takes() =>
        Assert.All(
            (await AlarmsAsync(nameof(AlarmRun.ThreeIndexes))).Concat(await AlarmsAsync(nameof(AlarmRun.OnDemand))),
            alarm => Assert.InRange(alarm.Description.Length, 80, 1024));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_description_names_what_it_is_about(string table) =>
        Assert.All(await AlarmsAsync(table), alarm => Assert.All(
            alarm.Metrics.SelectMany(metric => new[] { metric.Dimension("TableName"), metric.Dimension("GlobalSecondaryIndexName"), metric.Dimension("ReceivingRegion") }),
            name => Assert.True(name is null || alarm.Description.Contains($" {name}", StringComparison.Ordinal), alarm.Description)));

    [Theory]
    [InlineData("table-read-throttled", "raise the maximum of the read capacity, or its minimum")]
    [InlineData("index-write-throttled", "Writes to the table are throttled with it")]
    [InlineData("table-write-hot-key", "More capacity does not help")]
    [InlineData("table-write-hot-key", "1,000 units a second")]
    [InlineData("index-read-hot-key", "3,000 units a second")]
    [InlineData("table-read-at-maximum", "all of the 200 read units that scaling may reach")]
    [InlineData("table-write-capacity", "uses 80 % or more of the 100 write units that scaling may reach")]
    [InlineData("table-write-account-limit", "Service Quotas")]
    [InlineData("account-write", "Service Quotas")]
    [InlineData("errors-reads", "AWS Health Dashboard")]
    public async Task A_description_says_what_to_do(string name, string text) =>
        Assert.Contains(text, (await AlarmsAsync(nameof(AlarmRun.Scaling))).Single(alarm => alarm.Name == name).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData(nameof(AlarmRun.Fixed), "table-read-capacity", "uses 80 % or more of its 5 read units, which are fixed")]
    [InlineData(nameof(AlarmRun.Fixed), "table-write-throttled", "raise the write capacity.")]
    [InlineData(nameof(AlarmRun.OnDemand), "table-read-throttled", "more than doubled within half an hour")]
    [InlineData(nameof(AlarmRun.OnDemand), "table-write-ceiling", "the maximum of 30 request units a second")]
    public async Task A_description_is_that_of_the_billing_mode(string table, string name, string text) =>
        Assert.Contains(text, (await AlarmsAsync(table)).Single(alarm => alarm.Name == name).Description, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_cost_counts_each_metric_in_each_alarm(string table)
    {
        var deployed = await AlarmRun.DeployAsync(Args(table));

        Assert.Equal(SentAlarm.Of(deployed).Sum(alarm => alarm.Metrics.Count), deployed.Resource<ThroughputAlarms>().MetricCount);
    }

    private static Task<IReadOnlyList<SentAlarm>> AlarmsAsync(string table) =>
        AlarmRun.AlarmsAsync(Args(table), deployed => new() { Table = deployed, ReplicaRegions = ["eu-west-1"] });

    private static SalesDataTableArgs Args(string table) => (SalesDataTableArgs)typeof(AlarmRun).GetProperty(table)!.GetValue(null)!;
}
