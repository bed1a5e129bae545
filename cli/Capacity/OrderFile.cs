using System.Text;
using CsvHelper;
using SalesData.Cli.Options;

namespace SalesData.Cli.Capacity;

/// <summary>Measures orders of a CSV file: one a row, and the names of their attributes in the first one.</summary>
internal static class OrderFile
{
    private const int NamedRows = 5;

    /// <summary>Source: Amazon DynamoDB Developer Guide, "Quotas", "Item size" and "Partition keys".</summary>
    private const int MaxItemBytes = 400 * 1024;
    private const int MaxKeyBytes = 2048;

    /// <summary>Measures the orders.</summary>
    /// <param name="path">The file.</param>
    /// <param name="categoryColumn">Column with the category; an order without a value there has none.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="CliException">The file cannot be read, has no such column, no orders, or rows that are not orders.</exception>
    public static async Task<OrderSample> MeasureAsync(string path, string categoryColumn, CancellationToken cancellation)
    {
        var badRows = new List<string>();
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => badRows.Add($"line {record.LineNumber} has {Describe(record.Reason)}"),
        };
        await using var file = InputFile.Open(path, "Write it as CSV, with the names of the attributes in the first row.");
        try
        {
            await using var csv = CsvReader.Create(file, options);
            await csv.ReadHeaderAsync(cancellation);
            CheckRows(path, badRows);
            return await MeasureAsync(csv, path, CategoryIn(csv.Headers, path, categoryColumn), badRows, cancellation);
        }
        catch (CsvFormatException e)
        {
            throw new CliException($"{path} is not CSV: {e.Message}", e);
        }
    }

    private static async Task<OrderSample> MeasureAsync(CsvReader csv, string path, int category, List<string> badRows, CancellationToken cancellation)
    {
        var names = csv.Headers.Select(Encoding.UTF8.GetByteCount).ToArray();
        var meter = new OrderMeter();
        while (await csv.ReadAsync(cancellation))
        {
            var size = csv.FieldCount == names.Length ? SizeOf(csv, names) : 0;
            if (Problem(csv, names.Length, size, category) is { } problem)
            {
                badRows.Add($"line {csv.LineNumber} {problem}");
            }
            else
            {
                meter.Add(size, csv.GetString(category));
            }
        }

        CheckRows(path, badRows);
        return meter.Result() ?? throw new CliException($"{path} has no orders: below the names of the attributes there must be a row for each order.");
    }

    /// <summary>
    /// The size of an item: names and values of its attributes in UTF-8. Every value counts as a string, as DynamoDB's own import of CSV
    /// takes it; an empty one is an attribute that the order does not have.
    /// Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats" and "DynamoDB import formats".
    /// </summary>
    private static int SizeOf(CsvReader csv, int[] names)
    {
        var size = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var value = csv.GetSpan(i).Length;
            size += value == 0 ? 0 : names[i] + value;
        }

        return size;
    }

    private static string? Problem(CsvReader csv, int columns, int size, int category)
    {
        if (csv.FieldCount != columns)
        {
            return $"has {csv.FieldCount} values and the first row {columns}";
        }

        return size switch
        {
            0 => "has no values",
            > MaxItemBytes => $"is an order of {size} bytes, and an item has at most {MaxItemBytes}",
            _ => csv.GetSpan(category).Length > MaxKeyBytes ? $"has a category of more than {MaxKeyBytes} bytes" : null,
        };
    }

    private static int CategoryIn(IReadOnlyList<string> headers, string path, string categoryColumn)
    {
        if (headers.FirstOrDefault(name => headers.Count(other => other == name) > 1) is { } twice)
        {
            throw new CliException($"{path} has the column '{twice}' more than once: an attribute of an order has one value.");
        }

        var index = headers.ToList().IndexOf(categoryColumn);
        return index >= 0
            ? index
            : throw new CliException($"{path} has no column '{categoryColumn}' in its first row: it has {string.Join(", ", headers.Select(name => $"'{name}'"))}. "
                + "Name the column with the category with --category-column.");
    }

    private static void CheckRows(string path, List<string> badRows)
    {
        if (badRows is not [])
        {
            var rest = badRows.Count > NamedRows ? $"; and {badRows.Count - NamedRows} more" : "";
            throw new CliException($"{path} has {(badRows.Count == 1 ? "a row that is not an order" : $"{badRows.Count} rows that are not orders")}: "
                + $"{string.Join("; ", badRows.Take(NamedRows))}{rest}. Correct or remove them: nothing was measured.");
        }
    }

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote within a value that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "text behind a closing quote",
        _ => "a quote that is never closed",
    };
}
