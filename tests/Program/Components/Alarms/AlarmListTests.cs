namespace SalesData.Tests.Program.Components.Alarms;

/// <summary>
/// Every alarm with metric, dimensions, statistic, period, threshold and datapoints, written down from AWS's pages.
/// Source: Amazon CloudWatch User Guide, "Recommended alarms", DynamoDB (throttling, account utilization, system errors, replication
/// latency); Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions" (the causes of throttling, consumed and provisioned units).
/// </summary>
public class AlarmListTests
{
    private const string Throttling =
        """
        index-read-hot-key: ReadKeyRangeThroughputThrottleEvents(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s > 0, 3 of 5
        index-read-throttled: ReadThrottleEvents(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s > 0, 5 of 5
        index-write-hot-key: WriteKeyRangeThroughputThrottleEvents(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s > 0, 3 of 5
        index-write-throttled: WriteThrottleEvents(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s > 0, 5 of 5
        table-read-account-limit: ReadAccountLimitThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        table-read-hot-key: ReadKeyRangeThroughputThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        table-read-throttled: ReadThrottleEvents(TableName=Orders) Sum 60 s > 0, 5 of 5
        table-write-account-limit: WriteAccountLimitThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        table-write-hot-key: WriteKeyRangeThroughputThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        table-write-throttled: WriteThrottleEvents(TableName=Orders) Sum 60 s > 0, 5 of 5
        """;

    // AWS looks at 15 minutes. An error in each of them could never be seen: FILL puts a 0 into the last, whose data is late.
    private const string Errors =
        """
        errors-reads: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) over SystemErrors(Operation=GetItem TableName=Orders) Sum 60 s, SystemErrors(Operation=BatchGetItem TableName=Orders) Sum 60 s, SystemErrors(Operation=Query TableName=Orders) Sum 60 s, SystemErrors(Operation=Scan TableName=Orders) Sum 60 s > 0, 10 of 15
        errors-transactions: FILL(m1, 0) + FILL(m2, 0) over SystemErrors(Operation=TransactGetItems TableName=Orders) Sum 60 s, SystemErrors(Operation=TransactWriteItems TableName=Orders) Sum 60 s > 0, 10 of 15
        errors-writes: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) over SystemErrors(Operation=PutItem TableName=Orders) Sum 60 s, SystemErrors(Operation=UpdateItem TableName=Orders) Sum 60 s, SystemErrors(Operation=DeleteItem TableName=Orders) Sum 60 s, SystemErrors(Operation=BatchWriteItem TableName=Orders) Sum 60 s > 0, 10 of 15
        """;

    private const string Account =
        """
        account-read: AccountProvisionedReadCapacityUtilization() Maximum 300 s > 80, 2 of 2
        account-write: AccountProvisionedWriteCapacityUtilization() Maximum 300 s > 80, 2 of 2
        """;

    [Fact]
    public async Task Fixed_capacity_is_measured_against_its_units() => Same(
        await AlarmRun.AlarmsAsync(AlarmRun.Fixed),
        Throttling,
        Errors,
        Account,
        """
        index-read-capacity: 100 * (m1 / PERIOD(m1)) / 5 over ConsumedReadCapacityUnits(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s >= 80, 10 of 15
        index-write-capacity: 100 * (m1 / PERIOD(m1)) / 5 over ConsumedWriteCapacityUnits(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s >= 80, 10 of 15
        table-read-capacity: 100 * (m1 / PERIOD(m1)) / 5 over ConsumedReadCapacityUnits(TableName=Orders) Sum 60 s >= 80, 10 of 15
        table-write-capacity: 100 * (m1 / PERIOD(m1)) / 5 over ConsumedWriteCapacityUnits(TableName=Orders) Sum 60 s >= 80, 10 of 15
        """);

    [Fact]
    public async Task Capacity_that_scales_is_measured_against_its_maximum_and_watched_there_unless_that_is_its_minimum_too() => Same(
        await AlarmRun.AlarmsAsync(AlarmRun.Scaling, table => new() { Table = table, CapacityPercent = 75 }),
        Throttling,
        Errors,
        Account,
        """
        index-read-at-maximum: ProvisionedReadCapacityUnits(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Maximum 300 s >= 300, 3 of 3
        index-read-capacity: 100 * (m1 / PERIOD(m1)) / 300 over ConsumedReadCapacityUnits(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s >= 75, 10 of 15
        index-write-capacity: 100 * (m1 / PERIOD(m1)) / 100 over ConsumedWriteCapacityUnits(GlobalSecondaryIndexName=CategoryIndex TableName=Orders) Sum 60 s >= 75, 10 of 15
        table-read-at-maximum: ProvisionedReadCapacityUnits(TableName=Orders) Maximum 300 s >= 200, 3 of 3
        table-read-capacity: 100 * (m1 / PERIOD(m1)) / 200 over ConsumedReadCapacityUnits(TableName=Orders) Sum 60 s >= 75, 10 of 15
        table-write-at-maximum: ProvisionedWriteCapacityUnits(TableName=Orders) Maximum 300 s >= 100, 3 of 3
        table-write-capacity: 100 * (m1 / PERIOD(m1)) / 100 over ConsumedWriteCapacityUnits(TableName=Orders) Sum 60 s >= 75, 10 of 15
        """);

    [Fact]
    public async Task On_demand_the_ceilings_that_are_set_are_watched_and_nothing_that_is_provisioned() => Same(
        await AlarmRun.AlarmsAsync(AlarmRun.OnDemand),
        Throttling,
        Errors,
        """
        table-read-ceiling: ReadMaxOnDemandThroughputThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        table-write-ceiling: WriteMaxOnDemandThroughputThrottleEvents(TableName=Orders) Sum 60 s > 0, 3 of 5
        """);

    [Fact]
    public async Task Each_replica_is_watched_for_falling_three_minutes_behind() => Same(
        [.. (await AlarmRun.AlarmsAsync(AlarmRun.OnDemand, table => new() { Table = table, ReplicaRegions = ["eu-west-1", "eu-central-1"] }))
            .Where(alarm => alarm.Name.StartsWith("replication", StringComparison.Ordinal))],
        """
        replication-eu-central-1: ReplicationLatency(ReceivingRegion=eu-central-1 TableName=Orders) Average 60 s > 180000, 15 of 15
        replication-eu-west-1: ReplicationLatency(ReceivingRegion=eu-west-1 TableName=Orders) Average 60 s > 180000, 15 of 15
        """);

    private static void Same(IReadOnlyList<SentAlarm> alarms, params string[] expected) => Assert.Equal(
        expected.SelectMany(lines => lines.ReplaceLineEndings("\n").Split('\n')).Order(StringComparer.Ordinal),
        alarms.Select(alarm => alarm.ToString()).Order(StringComparer.Ordinal));
}
