using SalesData.Cli.Printing;
using Spectre.Console;

namespace SalesData.Cli.Capacity;

/// <summary>Tells a person what capacity a workload needs.</summary>
internal static class CapacityText
{
    public static void Print(CapacityPlan plan, Terminal terminal)
    {
        var console = ConsoleFactory.Create(terminal);
        console.Write(UnitsOf(plan));
        console.WriteLine();
        PrintFindings(plan, console);
        console.WriteLine();
        foreach (var line in CostText.Of(plan))
        {
            console.WriteLine(line);
        }

        console.WriteLine();
        PrintSettings("Provisioned capacity", StackSettings.Provisioned(plan.Workload), console);
        console.WriteLine();
        PrintSettings("On-demand capacity", StackSettings.OnDemand(), console);
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

    private static void PrintFindings(CapacityPlan plan, IAnsiConsole console)
    {
        var category = plan.LargestCategory;
        console.WriteLine(
            $"The largest category takes {NumberFormat.Of(category.Write)} of the {NumberFormat.Of(LargestCategory.MaxWrite)} write units and {NumberFormat.Of(category.Read)} of the "
            + $"{NumberFormat.Of(LargestCategory.MaxRead)} read units a second of its partition{(plan.Workload.Varies ? " at the peak" : "")}.");
        if (!plan.Findings.Any(finding => finding.Throttles))
        {
            console.WriteLine("No partition and no quota throttles this.");
        }

        foreach (var finding in plan.Findings)
        {
            console.Markup(finding.Throttles ? "[red]throttled[/]: " : "[yellow]note[/]: ");
            console.WriteLine(finding.Message);
        }
    }

    private static void PrintSettings(string title, IReadOnlyList<KeyValuePair<string, string>> settings, IAnsiConsole console)
    {
        console.WriteLine($"{title}:");
        foreach (var (key, value) in settings)
        {
            console.WriteLine($"  pulumi config set {key} {value}");
        }
    }
}
