using SalesData.Cli.Printing;

namespace SalesData.Cli.Capacity;

/// <summary>What a bar stands for.</summary>
internal enum BarKind
{
    Load,
    Overload,
    Capacity,
    Limit,
}

/// <summary>A line with a bar.</summary>
/// <param name="Label">What stands before the bar.</param>
/// <param name="Bar">The bar.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Kind">What it stands for.</param>
internal sealed record BarLine(string Label, string Bar, string Value, BarKind Kind);

/// <summary>Draws the load beside the capacity for it beside what a partition is designed for, reads and writes to a scale each.</summary>
internal static class CapacityBars
{
    private const int MaxName = 30;
    private const int BarsNeed = 10;
    private const int Gaps = 3;

    /// <summary>Draws the bars.</summary>
    /// <param name="plan">What is shown.</param>
    /// <param name="width">Width of a line in characters.</param>
    /// <returns>The lines; none of them is wider. None if there is no room for bars.</returns>
    public static IReadOnlyList<BarLine> Draw(CapacityPlan plan, int width)
    {
        var category = plan.LargestCategory;
        IReadOnlyList<IReadOnlyList<Figure>> groups =
        [
            Figures(plan, "reads", category.Read, LargestCategory.MaxRead),
            Figures(plan, "writes", category.Write, LargestCategory.MaxWrite),
        ];
        var figures = groups.SelectMany(group => group).ToList();
        var room = width - figures.Max(figure => figure.Label.Length) - figures.Max(figure => figure.Text.Length) - Gaps;
        return room < BarsNeed ? [] : [.. groups.SelectMany(group => Lines(group, figures.Max(figure => figure.Label.Length), room))];
    }

    private static IEnumerable<BarLine> Lines(IReadOnlyList<Figure> group, int labelWidth, int room)
    {
        var scale = group.Max(figure => figure.Value);
        return group.Select(figure => new BarLine(figure.Label.PadRight(labelWidth), new string('█', Length(figure.Value, scale, room)), figure.Text, figure.Kind));
    }

    /// <summary>Whatever is above nothing can be seen.</summary>
    private static int Length(decimal value, decimal scale, int room) => value == 0 ? 0 : Math.Max(1, (int)Math.Round(value / scale * room));

    private static IReadOnlyList<Figure> Figures(CapacityPlan plan, string operation, decimal category, int partition) =>
    [
        .. plan.Need.Named().Zip(plan.Units.Named())
            .Where(pair => pair.First.Name.EndsWith(operation, StringComparison.Ordinal))
            .SelectMany(pair => LoadAndCapacity(pair.First.Name, pair.First.Value.Peak, pair.Second.Value.High)),
        new("  its largest category", category, category > partition ? BarKind.Overload : BarKind.Load),
        new("  a partition", partition, BarKind.Limit),
    ];

    private static Figure[] LoadAndCapacity(string name, decimal load, long capacity) =>
    [
        new(name.Length > MaxName ? $"{name[..(MaxName - 1)]}…" : name, load, load > capacity ? BarKind.Overload : BarKind.Load),
        new("  capacity", capacity, BarKind.Capacity),
    ];

    private sealed record Figure(string Label, decimal Value, BarKind Kind)
    {
        public string Text { get; } = NumberFormat.Of(Value);
    }
}
