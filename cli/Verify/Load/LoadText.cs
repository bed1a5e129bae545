using System.Globalization;
using SalesData.Cli.Printing;
using Spectre.Console;

namespace SalesData.Cli.Verify.Load;

/// <summary>Tells a person what a load test measured; no line is longer than 60 characters unless the numbers are.</summary>
internal static class LoadText
{
    public static void Print(LoadResult load, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine($"Load of {NumberFormat.Of(load.Orders)} orders of {NumberFormat.Of(load.OrderSize)} bytes:");
        console.Write(TableOf(["Request", "Number", "Median ms", "99 % ms", "Throttled"], load.Requests.Select(times => new[]
        {
            times.Kind, NumberFormat.Of(times.Count), Milliseconds(times.Median), Milliseconds(times.Percentile99), NumberFormat.Of(times.Throttled),
        })));
        console.WriteLine();
        console.Write(TableOf(["Units", "Consumed", "Forecast"], load.Units.Select(units => new[]
        {
            units.Name, units.Consumed is { } consumed ? NumberFormat.Of(consumed) : "not reported", NumberFormat.Of(units.Forecast),
        })));
        if (load.IncompleteQueries > 0)
        {
            console.WriteLine($"{NumberFormat.Of(load.IncompleteQueries)} queries found the index behind and were sent again.");
        }
    }

    private static Table TableOf(string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(headings[0]);
        foreach (var heading in headings[1..])
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("#,0.00", CultureInfo.InvariantCulture);
}
