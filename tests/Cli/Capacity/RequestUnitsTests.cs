using SalesData.Cli.Capacity;

namespace SalesData.Tests.Cli.Capacity;

public class RequestUnitsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1023, 1)]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    [InlineData(2048, 2)]
    [InlineData(409_600, 400)]
    public void A_write_takes_a_unit_for_every_KB_begun(int itemSize, int units) => Assert.Equal(units, RequestUnits.Write(itemSize));

    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(4096, 0.5, 1)]
    [InlineData(4097, 1, 2)]
    [InlineData(8192, 1, 2)]
    [InlineData(409_600, 50, 100)]
    public void A_read_takes_a_unit_for_every_4_KB_begun_and_half_of_that_when_eventually_consistent(int itemSize, double eventually, double strongly)
    {
        Assert.Equal((decimal)eventually, RequestUnits.Read(itemSize, consistent: false));
        Assert.Equal((decimal)strongly, RequestUnits.Read(itemSize, consistent: true));
    }

    [Theory]
    [InlineData(1024, 1, 0.5)]
    [InlineData(1024, 4, 0.5)]
    [InlineData(1024, 5, 1)]
    [InlineData(1024, 10, 1.5)]
    [InlineData(4097, 1, 1)]
    [InlineData(100, 40, 0.5)]
    [InlineData(100, 41, 1)]
    public void A_query_sums_up_the_sizes_of_its_items_before_it_rounds(int itemSize, int items, double units) =>
        Assert.Equal((decimal)units, RequestUnits.Query(itemSize, items));

    [Theory]
    [InlineData(1024, 1024, 1, 128)]
    [InlineData(1024, 1025, 2, 128.5)]
    [InlineData(1024, 2048, 2, 256)]
    [InlineData(409_600, 2, 1, 100)]
    [InlineData(409_600, 3, 2, 150)]
    // A page holds 209 of these: 255 blocks of 4 KB and a part of one more, which is rounded up on every page.
    [InlineData(5000, 209, 1, 128)]
    [InlineData(5000, 418, 2, 256)]
    [InlineData(5000, 419, 3, 257)]
    public void A_query_rounds_once_for_every_page_of_up_to_1_MB(int itemSize, int items, int pages, double units)
    {
        Assert.Equal(pages, RequestUnits.Pages(itemSize, items));
        Assert.Equal((decimal)units, RequestUnits.Query(itemSize, items));
    }
}
