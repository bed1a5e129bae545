using SalesData.Cli.Capacity;
using SalesData.Infra.Pricing;

namespace SalesData.Tests.Cli.Capacity;

public class CapacityBarsTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var workload = RandomWorkload.Of(random) with { Indexes = ["CategoryIndex", new string('x', 255)] };

            Assert.All(Draw(workload, width), line => Assert.InRange(line.Label.Length + 1 + line.Bar.Length + 1 + line.Value.Length, 1, width));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_longest_bar_of_reads_and_of_writes_fills_the_line(int width)
    {
        var lines = Draw(new Workload(50) { ReadsPerSecond = 200 }, width);

        var (reads, writes) = (lines.Take(6).ToList(), lines.Skip(6).ToList());
        Assert.Equal((6, 6), (reads.Count, writes.Count));
        Assert.Equal(reads.Max(line => line.Bar.Length), writes.Max(line => line.Bar.Length));
        Assert.InRange(reads.Max(line => line.Bar.Length), width - 40, width);
    }

    [Fact]
    public void Bars_are_as_long_as_what_they_stand_for()
    {
        // Writes at the peak: 500 of the table and of the index, capacity for them at 70 %, a fifth in the largest category.
        var lines = Draw(new Workload(500), 80).Skip(6).ToList();

        Assert.Equal(["Table writes", "  capacity", "CategoryIndex writes", "  capacity", "  its largest category", "  a partition"], lines.Select(line => line.Label.TrimEnd()));
        Assert.Equal(["500", "715", "500", "715", "100", "1,000"], lines.Select(line => line.Value));
        var full = lines[^1].Bar.Length;
        Assert.Equal(
            new[] { 0.5, 0.715, 0.5, 0.715, 0.1, 1 }.Select(share => Math.Round(share * full)),
            lines.Select(line => (double)line.Bar.Length));
    }

    [Fact]
    public void What_is_above_nothing_can_be_seen_and_nothing_cannot()
    {
        var lines = Draw(new Workload(1_000_000), 60);

        Assert.Equal("", lines.First(line => line.Label.StartsWith("Table reads", StringComparison.Ordinal)).Bar);
        Assert.Equal("█", lines[^1].Bar);
    }

    [Theory]
    [InlineData(5000, BarKind.Load)]
    [InlineData(5001, BarKind.Overload)]
    public void A_category_above_its_partition_is_marked(int orders, object kind) => Assert.Equal(kind, Draw(new Workload(orders), 80)[^2].Kind);

    [Fact]
    public void A_terminal_without_room_has_no_bars() => Assert.Empty(Draw(new Workload(50), 30));

    private static IReadOnlyList<BarLine> Draw(Workload workload, int width) => CapacityBars.Draw(CapacityPlan.Of(workload, PriceList.Current), width);
}
