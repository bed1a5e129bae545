using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>The sales of a smoke test: one category, and dates in another order than the numbers of the orders.</summary>
/// <param name="run">With which each order begins, and the category.</param>
/// <param name="dateAttribute">Attribute with the date; null for none.</param>
internal sealed class TestSales(string run, string? dateAttribute)
{
    /// <summary>How many there are.</summary>
    public const int Count = 30;

    /// <summary>Has no divisor in common with the count, so each sale has a date of its own.</summary>
    private const int Stride = 7;

    /// <summary>Far enough for days, months and the year to change between the first and the last.</summary>
    private const int HoursBetween = 11;

    private static readonly DateTime First = new(2025, 12, 28, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>The sales, as they are written.</summary>
    public IReadOnlyList<Dictionary<string, AttributeValue>> All => [.. Enumerable.Range(0, Count).Select(Sale)];

    /// <summary>The sales from the oldest to the newest.</summary>
    public IReadOnlyList<Dictionary<string, AttributeValue>> ByDate => [.. Enumerable.Range(0, Count).OrderBy(PlaceOf).Select(Sale)];

    /// <summary>The key of a sale.</summary>
    public static Dictionary<string, AttributeValue> KeyOf(Dictionary<string, AttributeValue> sale) => new() { ["order_id"] = sale["order_id"] };

    private static int PlaceOf(int number) => number * Stride % Count;

    private Dictionary<string, AttributeValue> Sale(int number)
    {
        var sale = new Dictionary<string, AttributeValue>
        {
            ["order_id"] = new(string.Create(CultureInfo.InvariantCulture, $"{run}-{number}")),
            ["category"] = new(run),
            ["amount"] = new() { N = number.ToString(CultureInfo.InvariantCulture) },
        };
        if (dateAttribute is not null)
        {
            sale[dateAttribute] = new(First.AddHours(PlaceOf(number) * HoursBetween).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        return sale;
    }
}
