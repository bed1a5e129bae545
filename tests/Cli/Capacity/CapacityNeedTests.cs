using SalesData.Cli.Capacity;

namespace SalesData.Tests.Cli.Capacity;

public class CapacityNeedTests
{
    [Fact]
    public void Every_write_of_an_order_with_a_category_is_a_write_to_the_index_too()
    {
        var need = CapacityNeed.Of(new Workload(100) { ItemSize = 1500, WithoutCategory = 25 });

        Assert.Equal((200m, 150m), (need.TableWrite.Average, need.IndexWrite.Average));
    }

    [Fact]
    public void Reads_are_of_the_table_and_queries_of_the_index()
    {
        var need = CapacityNeed.Of(new Workload(1) { ReadsPerSecond = 7, QueriesPerSecond = 3, ItemsPerQuery = 5 });

        Assert.Equal((3.5m, 3m), (need.TableRead.Average, need.IndexRead.Average));
    }

    [Fact]
    public void Strong_consistency_is_of_reads_only()
    {
        var need = CapacityNeed.Of(new Workload(1) { ReadsPerSecond = 7, ConsistentReads = true, QueriesPerSecond = 3, ItemsPerQuery = 5 });

        Assert.Equal((7m, 3m), (need.TableRead.Average, need.IndexRead.Average));
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

        Assert.Equal((new Provisioning(1, 1), new Provisioning(1, 1)), (units.TableRead, units.IndexRead));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void The_index_has_the_write_capacity_of_the_table_even_when_fewer_orders_are_in_it(int withoutCategory)
    {
        var units = Units(new Workload(7) { Peak = 3, WithoutCategory = withoutCategory });

        Assert.Equal(units.TableWrite, units.IndexWrite);
    }

    private static PerDimension<Provisioning> Units(Workload workload) => Provisioning.For(CapacityNeed.Of(workload), workload.TargetUtilization);
}
