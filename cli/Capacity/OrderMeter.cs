namespace SalesData.Cli.Capacity;

/// <summary>Adds up the sizes of orders, one after the other.</summary>
internal sealed class OrderMeter
{
    private readonly Dictionary<string, (long Orders, long WriteUnits)> _categories = [];
    private long _orders;
    private long _bytes;
    private int _largest;
    private long _indexedBytes;
    private decimal _writeUnits;
    private decimal _readUnits;

    /// <summary>Adds an order.</summary>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="category">Its category; empty if it has none.</param>
    public void Add(int size, string category)
    {
        _orders++;
        _bytes += size;
        _largest = Math.Max(_largest, size);
        _writeUnits += RequestUnits.Write(size);
        _readUnits += RequestUnits.Read(size, consistent: true);
        if (category.Length > 0)
        {
            _indexedBytes += size;
            var (orders, units) = _categories.GetValueOrDefault(category);
            _categories[category] = (orders + 1, units + (long)RequestUnits.Write(size));
        }
    }

    /// <summary>Returns what was measured; null if there was no order.</summary>
    public OrderSample? Result()
    {
        var indexed = _categories.Values.Sum(category => category.Orders);
        var units = _categories.Values.Sum(category => category.WriteUnits);
        return _orders == 0
            ? null
            : new OrderSample(
                _orders,
                (decimal)_bytes / _orders,
                _largest,
                indexed == 0 ? 0 : (decimal)_indexedBytes / indexed,
                _writeUnits / _orders,
                indexed == 0 ? 0 : (decimal)units / indexed,
                _readUnits / _orders,
                [.. _categories
                    .OrderByDescending(category => category.Value.WriteUnits)
                    .ThenBy(category => category.Key, StringComparer.Ordinal)
                    .Select(category => new CategorySample(category.Key, category.Value.Orders, 100m * category.Value.WriteUnits / units))]);
    }
}
