using SalesData.Cli.Capacity;

namespace SalesData.Tests.Cli.Capacity;

public class CapacityNeedTests
{
    [Fact]
    public void Every_write_of_an_order_with_a_category_is_a_write_to_the_index_too()
    {
        var need = CapacityNeed.Of(new Workload(100) { ItemSize = 1500, WithoutCategory = 25 });

        Assert.Equal((200m, 150m), (need.TableWrite.Average, need.Indexes[0].Write.Average));
    }

    // Source: Amazon DynamoDB Developer Guide, "Using global secondary indexes in DynamoDB" and "Amazon DynamoDB transactions".
    [Theory]
    [InlineData(0, 0, 0, 0, 10, 10)]
    [InlineData(4, 0, 0, 0, 14, 14)]
    [InlineData(4, 100, 0, 0, 14, 18)]
    [InlineData(4, 25, 0, 0, 14, 15)]
    [InlineData(0, 0, 3, 0, 13, 13)]
    [InlineData(0, 0, 0, 100, 20, 10)]
    [InlineData(4, 0, 3, 50, 25.5, 17)]
    [InlineData(4, 100, 3, 100, 34, 21)]
    public void Updates_deletes_and_transactions_are_writes(double updates, double changes, double deletes, double transactions, double table, double index)
    {
        var need = CapacityNeed.Of(new Workload(10)
        {
            UpdatesPerSecond = (decimal)updates,
            CategoryChanges = (decimal)changes,
            DeletesPerSecond = (decimal)deletes,
            TransactionalWrites = (decimal)transactions,
        });

        Assert.Equal(((decimal)table, (decimal)index), (need.TableWrite.Average, need.Indexes[0].Write.Average));
    }

    [Theory]
    [InlineData(false, 0, 4)]
    [InlineData(true, 0, 8)]
    [InlineData(false, 100, 16)]
    [InlineData(true, 100, 16)]
    [InlineData(false, 50, 10)]
    public void A_transactional_read_takes_four_times_as_much_as_an_eventually_consistent_one(bool consistent, double transactions, double units) =>
        Assert.Equal(
            (decimal)units,
            CapacityNeed.Of(new Workload(1) { ReadsPerSecond = 8, ConsistentReads = consistent, TransactionalReads = (decimal)transactions }).TableRead.Average);

    [Fact]
    public void Every_index_takes_the_writes_and_the_first_one_the_queries()
    {
        var need = CapacityNeed.Of(new Workload(10) { Indexes = ["First", "Second"], QueriesPerSecond = 2, ItemsPerQuery = 4 });

        Assert.Equal([("First", 1m, 10m), ("Second", 0m, 10m)], need.Indexes.Select(index => (index.Name, index.Read.Average, index.Write.Average)));
    }

    [Fact]
    public void Reads_are_of_the_table_and_queries_of_the_index()
    {
        var need = CapacityNeed.Of(new Workload(1) { ReadsPerSecond = 7, QueriesPerSecond = 3, ItemsPerQuery = 5 });

        Assert.Equal((3.5m, 3m), (need.TableRead.Average, need.Indexes[0].Read.Average));
    }

    [Fact]
    public void Strong_consistency_is_of_reads_only()
    {
        var need = CapacityNeed.Of(new Workload(1) { ReadsPerSecond = 7, ConsistentReads = true, QueriesPerSecond = 3, ItemsPerQuery = 5 });

        Assert.Equal((7m, 3m), (need.TableRead.Average, need.Indexes[0].Read.Average));
    }

    [Fact]
    public void The_peak_is_a_multiple_of_the_average()
    {
        var need = CapacityNeed.Of(new Workload(2) { ReadsPerSecond = 4, QueriesPerSecond = 6, Peak = 2.5m });

        Assert.All(need.Named(), dimension => Assert.Equal(dimension.Value.Average * 2.5m, dimension.Value.Peak));
    }

    [Theory]
    [InlineData(0.001, 70, 1)]
    [InlineData(0.7, 70, 1)]
    [InlineData(0.70001, 70, 2)]
    [InlineData(7, 70, 10)]
    [InlineData(7.001, 70, 11)]
    [InlineData(9, 90, 10)]
    [InlineData(2, 20, 10)]
    public void Capacity_keeps_the_headroom_of_the_target_utilization_and_is_at_least_1(double orders, int target, long units) =>
        Assert.Equal(new Provisioning(units, units), Units(new Workload((decimal)orders) { TargetUtilization = target }).TableWrite);

    [Fact]
    public void Capacity_goes_from_what_the_average_needs_to_what_the_peak_needs() =>
        Assert.Equal(new Provisioning(10, 30), Units(new Workload(7) { Peak = 3 }).TableWrite);

    [Fact]
    public void Capacity_of_what_is_not_asked_for_is_1()
    {
        var units = Units(new Workload(7) { Peak = 3 });

        Assert.Equal((new Provisioning(1, 1), new Provisioning(1, 1)), (units.TableRead, units.Indexes[0].Read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void The_index_has_the_write_capacity_of_the_table_even_when_fewer_orders_are_in_it(int withoutCategory)
    {
        var units = Units(new Workload(7) { Peak = 3, WithoutCategory = withoutCategory });

        Assert.Equal(units.TableWrite, units.Indexes[0].Write);
    }

    [Fact]
    public void The_index_has_more_write_capacity_than_the_table_if_orders_change_category()
    {
        var units = Units(new Workload(7) { UpdatesPerSecond = 7, CategoryChanges = 100 });

        Assert.Equal((new Provisioning(20, 20), new Provisioning(30, 30)), (units.TableWrite, units.Indexes[0].Write));
    }

    private static PerTarget<Provisioning> Units(Workload workload) => Provisioning.For(CapacityNeed.Of(workload), workload.TargetUtilization);
}
