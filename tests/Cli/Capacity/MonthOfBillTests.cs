using SalesData.Cli.Capacity;
using SalesData.Infra.Pricing;

namespace SalesData.Tests.Cli.Capacity;

/// <summary>Recomputed by hand: a month has 730 hours, a GB 1024 * 1024 * 1024 bytes, and every item and index entry 100 bytes on top.</summary>
public class MonthOfBillTests
{
    private const decimal Gb = 1024m * 1024 * 1024;
    private const decimal OrdersOfMonth = 10 * 730 * 3600;

    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(4, new[] { 1, 2, 3, 4 })]
    [InlineData(12, new[] { 1, 2, 3, 6, 12 })]
    [InlineData(30, new[] { 1, 2, 3, 6, 12, 24, 30 })]
    [InlineData(1200, new[] { 1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 360, 600, 1200 })]
    public void The_first_months_and_years_are_shown_and_the_month_in_which_it_stops_to_grow(int keepMonths, int[] months) =>
        Assert.Equal(months, Months(new Workload(1) { KeepMonths = keepMonths }).Select(month => month.Month));

    [Fact]
    public void What_is_stored_grows_month_by_month()
    {
        var months = Months(new Workload(10) { ItemSize = 900, KeepMonths = 3 });

        Assert.All(months, month =>
        {
            Assert.Equal(month.Month * OrdersOfMonth, month.Orders);
            Assert.Equal(month.Month * OrdersOfMonth * 1000 / Gb, month.TableGb);
            Assert.Equal(month.TableGb, month.IndexGb);
            Assert.Equal(2 * month.TableGb * 0.25m, month.Storage);
            Assert.Equal(month.TableGb * 0.20m, month.Recovery);
        });
    }

    [Fact]
    public void The_bill_is_capacity_or_requests_and_storage()
    {
        var month = Assert.Single(Months(new Workload(10) { ItemSize = 900, KeepMonths = 1 }));

        // Ten writes of the table and ten of the index: 15 units each at 70 %, and one unit of reads each.
        var storage = 2 * OrdersOfMonth * 1000 / Gb * 0.25m;
        Assert.Equal((730 * ((30 * 0.00065m) + (2 * 0.00013m))) + storage, month.Provisioned.Low);
        Assert.Equal((2 * OrdersOfMonth / 1_000_000 * 0.625m) + storage, month.OnDemand);
    }

    [Fact]
    public void Only_orders_with_a_category_are_stored_in_an_index()
    {
        var month = Assert.Single(Months(new Workload(10) { ItemSize = 900, WithoutCategory = 75, Indexes = ["First", "Second"], KeepMonths = 1 }));

        Assert.Equal(2 * 0.25m * month.TableGb, month.IndexGb);
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void Orders_that_are_deleted_are_not_stored(int deletes, int left) =>
        Assert.Equal(left * 730 * 3600, Assert.Single(Months(new Workload(10) { DeletesPerSecond = deletes, KeepMonths = 1 })).Orders);

    [Fact]
    public void Updates_store_nothing_more() => Assert.Equal(
        Months(new Workload(10) { KeepMonths = 1 })[0].Storage,
        Months(new Workload(10) { UpdatesPerSecond = 10, KeepMonths = 1 })[0].Storage);

    private static IReadOnlyList<MonthOfBill> Months(Workload workload) => CapacityPlan.Of(workload, PriceList.Current).Growth;
}
