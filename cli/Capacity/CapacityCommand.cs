using System.CommandLine;
using SalesData.Cli.Options;
using SalesData.Infra.Pricing;

namespace SalesData.Cli.Capacity;

/// <summary>Says what capacity a workload needs, what would be throttled, and what it costs.</summary>
internal static class CapacityCommand
{
    private static readonly Workload Defaults = new(1);

    private static readonly Option<decimal> OrdersPerSecond = NumberOption.Decimal(
        "--orders-per-second", "N", "Orders written a second, on average", 0.000001m, 1_000_000, fallback: null);

    private static readonly Option<int> ItemSize = NumberOption.Whole(
        "--item-size", "BYTES", "Size of an order with the names of its attributes, in bytes", 1, 409_600, Defaults.ItemSize);

    private static readonly Option<decimal> ReadsPerSecond = NumberOption.Decimal(
        "--reads-per-second", "N", "Orders read by order_id a second, on average", 0, 1_000_000, Defaults.ReadsPerSecond);

    private static readonly Option<bool> ConsistentReads = new("--consistent-reads") { Description = "Those reads are strongly consistent, and take twice as much" };

    private static readonly Option<decimal> QueriesPerSecond = NumberOption.Decimal(
        "--queries-per-second", "N", "Queries of CategoryIndex by category a second, on average", 0, 1_000_000, Defaults.QueriesPerSecond);

    private static readonly Option<int> ItemsPerQuery = NumberOption.Whole(
        "--items-per-query", "N", "Orders that a query reads, on average", 1, 1_000_000, Defaults.ItemsPerQuery);

    private static readonly Option<decimal> LargestCategoryShare = NumberOption.Decimal(
        "--largest-category-share", "PERCENT", "Share of the largest category in orders with a category and in queries", 0.001m, 100, Defaults.LargestCategoryShare);

    private static readonly Option<decimal> WithoutCategory = NumberOption.Decimal(
        "--without-category", "PERCENT", "Share of the orders that have no category, and so are not in the index", 0, 100, Defaults.WithoutCategory);

    private static readonly Option<int> TargetUtilization = NumberOption.Whole(
        "--target-utilization", "PERCENT", "Share of the capacity to have in use; the rest is headroom", 20, 90, Defaults.TargetUtilization);

    private static readonly Option<decimal> Peak = NumberOption.Decimal(
        "--peak", "FACTOR", "The load at its peak as a multiple of the average", 1, 1000, Defaults.Peak);

    private static readonly Option<string> Region = RegionOption.Of("The AWS region whose prices count", Defaults.Region);

    private static readonly Option<bool> Json = JsonOption.Create();

    /// <summary>The command with its options.</summary>
    public static Command Definition => new("capacity", "Say what capacity a workload needs, what would be throttled, and what it costs")
    {
        OrdersPerSecond,
        ItemSize,
        ReadsPerSecond,
        ConsistentReads,
        QueriesPerSecond,
        ItemsPerQuery,
        LargestCategoryShare,
        WithoutCategory,
        TargetUtilization,
        Peak,
        Region,
        Json,
    };

    public static async Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        await RegionWarning.PrintAsync(parsed.GetValue(Region)!, terminal);
        var plan = CapacityPlan.Of(WorkloadOf(parsed), PriceList.Current);
        if (parsed.GetValue(Json))
        {
            CapacityJson.Print(plan, terminal);
        }
        else
        {
            CapacityText.Print(plan, terminal);
        }
    }

    private static Workload WorkloadOf(ParseResult parsed) => new(parsed.GetValue(OrdersPerSecond))
    {
        ItemSize = parsed.GetValue(ItemSize),
        ReadsPerSecond = parsed.GetValue(ReadsPerSecond),
        ConsistentReads = parsed.GetValue(ConsistentReads),
        QueriesPerSecond = parsed.GetValue(QueriesPerSecond),
        ItemsPerQuery = parsed.GetValue(ItemsPerQuery),
        LargestCategoryShare = parsed.GetValue(LargestCategoryShare),
        WithoutCategory = parsed.GetValue(WithoutCategory),
        TargetUtilization = parsed.GetValue(TargetUtilization),
        Peak = parsed.GetValue(Peak),
        Region = parsed.GetValue(Region)!,
    };
}
