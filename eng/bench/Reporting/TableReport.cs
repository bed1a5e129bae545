using System.Globalization;
using SalesData.Bench.Measuring;
using SalesData.Cli.Local.Reporting;
using Spectre.Console;

namespace SalesData.Bench.Reporting;

/// <summary>Prints the results for people.</summary>
internal static class TableReport
{
    public static void Print(Results results)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            // A file or a pipe has no width: a line must not be broken to fit one.
            console.Profile.Width = 1000;
        }

        console.WriteLine($"{Machine.Processors} processors, {Machine.Gigabytes} GB, {Machine.System}; Pulumi SDK: {StackResult.Sdk}");
        console.Write(Measured(results.Series));
        console.Write(Ratios(results.Findings));
        foreach (var (peer, reason) in results.LeftOut)
        {
            console.WriteLine($"Left out: {peer}: {reason}");
        }

        if (!OperatingSystem.IsLinux())
        {
            console.WriteLine("Memory is left out: this system does not account for it as Linux does.");
        }
    }

    private static Table Measured(IEnumerable<Series> all)
    {
        var table = Columns("Benchmark", "Case", "Program", ">Median s", ">Fastest s", ">Slowest s", ">Peak MB");
        foreach (var series in all)
        {
            table.AddRow(
                series.Benchmark.EscapeMarkup(),
                series.Case.EscapeMarkup(),
                series.Program.EscapeMarkup(),
                Seconds(Statistics.Median(series.Seconds)),
                Seconds(series.Seconds.Min()),
                Seconds(series.Seconds.Max()),
                series.Megabytes is { } megabytes ? Text(Statistics.Median(megabytes), "0") : "");
        }

        return table;
    }

    private static Table Ratios(IEnumerable<Finding> findings)
    {
        var table = Columns("Benchmark", "Case", "Program", "Beside", "What", ">Ratio", ">Goal", "Met");
        foreach (var finding in findings)
        {
            table.AddRow(
                finding.Benchmark.EscapeMarkup(),
                finding.Case.EscapeMarkup(),
                finding.Program.EscapeMarkup(),
                finding.Beside.EscapeMarkup(),
                finding.What,
                Text(finding.Ratio, "0.00"),
                finding.Goal is { } goal ? $"at most {Text(goal, "0.##")}" : "",
                finding.IsMet switch { true => "yes", false => "no", null => "" });
        }

        return table;
    }

    /// <summary>A table; a column of figures is marked with <c>&gt;</c>.</summary>
    private static Table Columns(params IEnumerable<string> names)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in names)
        {
            var column = new TableColumn(name.TrimStart('>')).NoWrap();
            table.AddColumn(name.StartsWith('>') ? column.RightAligned() : column);
        }

        return table;
    }

    private static string Seconds(double seconds) => Text(seconds, seconds < 0.01 ? "0.0000" : "0.00");

    private static string Text(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
