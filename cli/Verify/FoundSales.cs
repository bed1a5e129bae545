using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>Compares the sales that a query found with those that it had to find.</summary>
internal static class FoundSales
{
    /// <summary>Says what is wrong with them.</summary>
    /// <param name="expected">The sales to find; no <c>order_id</c> twice.</param>
    /// <param name="found">The sales that were found.</param>
    /// <param name="inOrder">Whether their order counts.</param>
    /// <returns>What is wrong, after the name of what found them; null if nothing is.</returns>
    public static string? DescribeDifference(
        IReadOnlyList<Dictionary<string, AttributeValue>> expected, IReadOnlyList<Dictionary<string, AttributeValue>> found, bool inOrder)
    {
        var wanted = expected.ToDictionary(OrderOf);
        var orders = found.Select(OrderOf).ToList();
        var missing = wanted.Keys.Except(orders).Count();
        var foreign = orders.Except(wanted.Keys).Count();
        var repeated = orders.Count - orders.Distinct().Count();
        var changed = found.Count(sale => wanted.TryGetValue(OrderOf(sale), out var sold) && !IsSame(sale, sold));
        string[] differences =
        [
            .. missing > 0 ? [$"misses {missing}"] : Array.Empty<string>(),
            .. foreign > 0 ? [$"finds {foreign} that should not be there"] : Array.Empty<string>(),
            .. repeated > 0 ? [$"repeats {repeated}"] : Array.Empty<string>(),
            .. changed > 0 ? [$"finds {changed} with other attributes"] : Array.Empty<string>(),
        ];
        return differences is not [] ? string.Join(", ", differences)
            : inOrder && !orders.SequenceEqual(expected.Select(OrderOf)) ? "finds them in another order"
            : null;
    }

    private static string OrderOf(Dictionary<string, AttributeValue> sale) => sale["order_id"].S;

    private static bool IsSame(Dictionary<string, AttributeValue> one, Dictionary<string, AttributeValue> other) =>
        one.Count == other.Count && one.All(attribute => other.TryGetValue(attribute.Key, out var value) && value.S == attribute.Value.S && value.N == attribute.Value.N);
}
