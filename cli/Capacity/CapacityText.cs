using SalesData.Cli.Printing;
using Spectre.Console;

namespace SalesData.Cli.Capacity;

/// <summary>Tells a person what capacity a workload needs.</summary>
internal static class CapacityText
{
    private const int NamedCategories = 5;

    /// <summary>Prints the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">Name of the file that sizes were measured on; null for none.</param>
    /// <param name="terminal">Where to.</param>
    public static void Print(CapacityPlan plan, string? file, Terminal terminal)
    {
        var console = ConsoleFactory.Create(terminal);
        if (plan.Workload.Sample is { } sample)
        {
            PrintSample(sample, file!, console);
            console.WriteLine();
        }

        console.Write(new WithoutTrailingBlanks(UnitsOf(plan)));
        console.WriteLine();
        if (terminal.HasColours)
        {
            PrintBars(CapacityBars.Draw(plan, console.Profile.Width), console);
        }

        PrintFindings(plan, console);
        console.WriteLine();
        foreach (var line in CostText.Of(plan))
        {
            console.WriteLine(line);
        }

        if (plan.Growth is not [])
        {
            console.WriteLine();
            console.Write(new WithoutTrailingBlanks(GrowthText.TableOf(plan)));
            console.WriteLine(GrowthText.NoteOn(plan));
        }

        console.WriteLine();
        PrintSettings("Provisioned capacity", StackSettings.Provisioned(plan.Workload), console);
        console.WriteLine();
        PrintSettings("On-demand capacity", StackSettings.OnDemand(), console);
    }

    private static void PrintSample(OrderSample sample, string file, IAnsiConsole console)
    {
        console.WriteLine(
            $"Measured on {NumberFormat.Of(sample.Orders)} orders of {file}: {NumberFormat.Of(sample.Size)} bytes on average, {NumberFormat.Of(sample.LargestSize)} at most; "
            + $"{NumberFormat.Of(sample.WithoutCategory)} % have no category. Share of each category in the writes to an index:");
        foreach (var category in sample.Categories.Take(NamedCategories))
        {
            console.WriteLine($"  {NumberFormat.Percent(category.Share / 100)}  {PlainText.OneLine(category.Name)}");
        }

        if (sample.Categories.Count > NamedCategories)
        {
            console.WriteLine($"  and {NumberFormat.Of(sample.Categories.Count - NamedCategories)} more");
        }
    }

    private static Table UnitsOf(CapacityPlan plan)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn("Units a second");
        foreach (var heading in plan.Workload.Varies ? ["Average", "Peak", "Provisioned", "up to"] : new[] { "Average", "Provisioned" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var ((name, need), (_, units)) in plan.Need.Named().Zip(plan.Units.Named()))
        {
            var (average, low) = (NumberFormat.Of(need.Average), NumberFormat.Of(units.Low));
            table.AddRow(plan.Workload.Varies ? [name, average, NumberFormat.Of(need.Peak), low, NumberFormat.Of(units.High)] : [name, average, low]);
        }

        return table;
    }

    private static void PrintBars(IReadOnlyList<BarLine> lines, IAnsiConsole console)
    {
        foreach (var line in lines)
        {
            var colour = line.Kind switch { BarKind.Load => "blue", BarKind.Overload => "red", BarKind.Capacity => "green", _ => "grey" };
            console.MarkupLineInterpolated($"{line.Label} [{colour}]{line.Bar}[/] {line.Value}");
        }

        if (lines is not [])
        {
            console.WriteLine();
        }
    }

    private static void PrintFindings(CapacityPlan plan, IAnsiConsole console)
    {
        var category = plan.LargestCategory;
        console.WriteLine(
            $"{NameOf(plan.Workload)} takes {NumberFormat.Of(category.Write)} write units and {NumberFormat.Of(category.Read)} read units a second"
            + $"{(plan.Workload.Varies ? " at the peak" : "")}; AWS designs a partition for up to {NumberFormat.Of(LargestCategory.MaxWrite)} and {NumberFormat.Of(LargestCategory.MaxRead)}.");
        if (!plan.Findings.Any(finding => finding.Throttles))
        {
            console.WriteLine("No partition and no quota throttles this.");
        }

        foreach (var finding in plan.Findings)
        {
            var (colour, kind) = finding.Throttles ? ("red", "throttled") : ("yellow", "note");
            console.MarkupLineInterpolated($"[{colour}]{kind}[/]: {finding.Message}");
        }
    }

    private static string NameOf(Workload workload) =>
        workload.Sample?.Categories is [var largest, ..] ? $"The largest category ({PlainText.OneLine(largest.Name)})" : "The largest category";

    private static void PrintSettings(string title, IReadOnlyList<KeyValuePair<string, string>> settings, IAnsiConsole console)
    {
        console.WriteLine($"{title}:");
        foreach (var (key, value) in settings)
        {
            console.WriteLine($"  pulumi config set {key} {value}");
        }
    }
}
