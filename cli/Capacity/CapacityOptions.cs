using System.CommandLine;
using System.CommandLine.Parsing;
using SalesData.Cli.Options;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Capacity;

/// <summary>The options that describe a workload.</summary>
internal static class CapacityOptions
{
    private const decimal MaxPerSecond = 10_000_000;
    private const int MaxMonths = 1200;
    private const string DefaultCategoryColumn = "category";

    private static readonly Workload Defaults = new(1);

    private static readonly Option<decimal> OrdersPerSecond = NumberOption.Decimal(
        "--orders-per-second", "N", "New orders written a second, on average", 0.000001m, MaxPerSecond, fallback: null);

    private static readonly Option<decimal> UpdatesPerSecond = Rate("--updates-per-second", "Orders updated a second, on average", Defaults.UpdatesPerSecond);

    private static readonly Option<decimal> CategoryChanges = Percent(
        "--category-changes", "Share of the updates that move an order to another category, which is two writes to each index", Defaults.CategoryChanges);

    private static readonly Option<decimal> DeletesPerSecond = Rate("--deletes-per-second", "Orders deleted by request a second, on average", Defaults.DeletesPerSecond);

    private static readonly Option<decimal> TransactionalWrites = Percent(
        "--transactional-writes", "Share of the writes that are made in transactions, which take twice as much of the table", Defaults.TransactionalWrites);

    private static readonly Option<int> ItemSize = NumberOption.Whole(
        "--item-size", "BYTES", "Size of an order with the names of its attributes, in bytes", 1, 409_600, Defaults.ItemSize);

    private static readonly Option<decimal> ReadsPerSecond = Rate("--reads-per-second", "Orders read by order_id a second, on average", Defaults.ReadsPerSecond);

    private static readonly Option<bool> ConsistentReads = new("--consistent-reads") { Description = "Those reads are strongly consistent, and take twice as much" };

    private static readonly Option<decimal> TransactionalReads = Percent(
        "--transactional-reads", "Share of those reads that are made in transactions, which take twice as much as strongly consistent ones", Defaults.TransactionalReads);

    private static readonly Option<decimal> QueriesPerSecond = Rate(
        "--queries-per-second", "Queries by category a second, on average, of the first index", Defaults.QueriesPerSecond);

    private static readonly Option<int> ItemsPerQuery = NumberOption.Whole(
        "--items-per-query", "N", "Orders that a query reads, on average", 1, 1_000_000, Defaults.ItemsPerQuery);

    private static readonly Option<decimal> LargestCategoryShare = NumberOption.Decimal(
        "--largest-category-share", "PERCENT", "Share of the largest category in orders with a category and in queries", 0.001m, 100, Defaults.LargestCategoryShare);

    private static readonly Option<decimal> WithoutCategory = Percent(
        "--without-category", "Share of the orders that have no category, and so are not in the indexes", Defaults.WithoutCategory);

    private static readonly Option<string[]> Index = IndexOption();

    private static readonly Option<int> KeepMonths = NumberOption.Whole(
        "--keep-months", "N", "Months for which an order is kept, to show how the bill grows; 0 leaves it out", 0, MaxMonths, Defaults.KeepMonths);

    private static readonly Option<string?> From = new("--from")
    {
        HelpName = "FILE.csv",
        Description = "Orders, one a row, to measure sizes and categories on in place of guesses",
    };

    private static readonly Option<string> CategoryColumn = new("--category-column")
    {
        HelpName = "NAME",
        Description = "Column of FILE.csv that holds the category",
        DefaultValueFactory = _ => DefaultCategoryColumn,
    };

    private static readonly Option<int> TargetUtilization = NumberOption.Whole(
        "--target-utilization", "PERCENT", "Share of the capacity to have in use; the rest is headroom", 20, 90, Defaults.TargetUtilization);

    private static readonly Option<decimal> Peak = NumberOption.Decimal(
        "--peak", "FACTOR", "The load at its peak as a multiple of the average", 1, 1000, Defaults.Peak);

    private static readonly Option<string> Region = RegionOption.Of("The AWS region whose prices count", Defaults.Region);

    /// <summary>All of them, in the order of the help.</summary>
    public static IEnumerable<Option> All =>
    [
        OrdersPerSecond, UpdatesPerSecond, CategoryChanges, DeletesPerSecond, TransactionalWrites, ItemSize, ReadsPerSecond, ConsistentReads,
        TransactionalReads, QueriesPerSecond, ItemsPerQuery, LargestCategoryShare, WithoutCategory, Index, KeepMonths, From, CategoryColumn,
        TargetUtilization, Peak, Region,
    ];

    /// <summary>Name of the file that sizes are measured on; null for none.</summary>
    public static string? FileOf(ParseResult parsed) => parsed.GetValue(From);

    /// <summary>Reads the workload, and measures the file if there is one.</summary>
    /// <exception cref="CliException">The file cannot be measured.</exception>
    public static async Task<Workload> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var workload = new Workload(parsed.GetValue(OrdersPerSecond))
        {
            UpdatesPerSecond = parsed.GetValue(UpdatesPerSecond),
            CategoryChanges = parsed.GetValue(CategoryChanges),
            DeletesPerSecond = parsed.GetValue(DeletesPerSecond),
            TransactionalWrites = parsed.GetValue(TransactionalWrites),
            ItemSize = parsed.GetValue(ItemSize),
            ReadsPerSecond = parsed.GetValue(ReadsPerSecond),
            ConsistentReads = parsed.GetValue(ConsistentReads),
            TransactionalReads = parsed.GetValue(TransactionalReads),
            QueriesPerSecond = parsed.GetValue(QueriesPerSecond),
            ItemsPerQuery = parsed.GetValue(ItemsPerQuery),
            LargestCategoryShare = parsed.GetValue(LargestCategoryShare),
            WithoutCategory = parsed.GetValue(WithoutCategory),
            Indexes = parsed.GetValue(Index)!,
            KeepMonths = parsed.GetValue(KeepMonths),
            TargetUtilization = parsed.GetValue(TargetUtilization),
            Peak = parsed.GetValue(Peak),
            Region = parsed.GetValue(Region)!,
        };
        return FileOf(parsed) is { } file
            ? workload.MeasuredOn(await OrderFile.MeasureAsync(file, parsed.GetValue(CategoryColumn)!, cancellation))
            : workload;
    }

    /// <summary>Refuses guesses of what a file measures, and a column without a file.</summary>
    public static void CheckFile(CommandResult command)
    {
        if (!IsGiven(command, From))
        {
            if (IsGiven(command, CategoryColumn))
            {
                command.AddError("--category-column names a column of the file that --from reads; give --from too.");
            }

            return;
        }

        foreach (var option in new Option[] { ItemSize, LargestCategoryShare, WithoutCategory }.Where(option => IsGiven(command, option)))
        {
            command.AddError($"{option.Name} cannot be given together with --from, which measures it; leave one of them out.");
        }
    }

    private static bool IsGiven(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    private static Option<decimal> Rate(string name, string description, decimal fallback) => NumberOption.Decimal(name, "N", description, 0, MaxPerSecond, fallback);

    private static Option<decimal> Percent(string name, string description, decimal fallback) => NumberOption.Decimal(name, "PERCENT", description, 0, 100, fallback);

    private static Option<string[]> IndexOption()
    {
        var option = new Option<string[]>("--index")
        {
            HelpName = "NAME",
            Description = "An index by category that projects all attributes; repeatable",
            DefaultValueFactory = _ => [.. Defaults.Indexes],
        };
        option.Validators.Add(result =>
        {
            var names = result.Tokens.Select(token => token.Value).ToList();
            foreach (var name in names.Where(name => !DynamoTableName.IsName(name)))
            {
                result.AddError($"--index must be the name of an index, 3-255 characters of a-z, A-Z, 0-9, '_', '-' and '.'; '{name}' is not.");
            }

            foreach (var name in names.Where(name => names.Count(other => other == name) > 1).Distinct())
            {
                result.AddError($"--index names '{name}' more than once; a table has one index of a name.");
            }
        });
        return option;
    }
}
