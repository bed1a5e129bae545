using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify.Load;

/// <summary>The orders of a load test, by their number from 0. They are created when they are needed and not kept.</summary>
/// <param name="run">With which each order and each category begins.</param>
/// <param name="count">How many there are.</param>
/// <param name="size">Size of each in bytes, with the names of its attributes.</param>
/// <param name="dateAttribute">Attribute with the date; null for none.</param>
internal sealed class LoadOrders(string run, int count, int size, string? dateAttribute)
{
    /// <summary>Orders of a category, and so of a query: the default of <c>capacity</c>.</summary>
    public const int PerCategory = 10;

    private const string Padding = "verify_padding";

    /// <summary>With which each order and each category begins.</summary>
    public string Run => run;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Size of each in bytes.</summary>
    public int Size => size;

    /// <summary>How many categories there are.</summary>
    public int Categories => (count + PerCategory - 1) / PerCategory;

    /// <summary>Orders of a category.</summary>
    public int CountOf(int category) => Math.Min(PerCategory, count - (category * PerCategory));

    /// <summary>Name of a category.</summary>
    public string NameOf(int category) => string.Create(CultureInfo.InvariantCulture, $"{run}-{category}");

    /// <summary>The key of an order.</summary>
    public Dictionary<string, AttributeValue> KeyOf(int number) => new() { ["order_id"] = new(string.Create(CultureInfo.InvariantCulture, $"{run}-{number}")) };

    /// <summary>An order.</summary>
    public Dictionary<string, AttributeValue> Order(int number)
    {
        var order = KeyOf(number);
        order["category"] = new(NameOf(number / PerCategory));
        if (dateAttribute is not null)
        {
            order[dateAttribute] = new(DateTime.UnixEpoch.AddMinutes(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        order[Padding] = new(new string('x', size - SizeOf(order) - Padding.Length));
        return order;
    }

    /// <summary>Names and values in UTF-8. Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats".</summary>
    private static int SizeOf(Dictionary<string, AttributeValue> order) =>
        order.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + Encoding.UTF8.GetByteCount(attribute.Value.S));
}
