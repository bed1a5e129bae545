namespace SalesData.Cli.Capacity;

/// <summary>What was measured on orders.</summary>
/// <param name="Orders">Number of orders, from 1.</param>
/// <param name="Size">Size of an order in bytes, on average.</param>
/// <param name="LargestSize">Size of the largest order in bytes.</param>
/// <param name="IndexedSize">Size of an order with a category in bytes, on average; 0 if none has one.</param>
/// <param name="WriteUnits">Write units of an order, on average: each is rounded up by itself.</param>
/// <param name="IndexWriteUnits">Write units of an order with a category, on average; 0 if none has one.</param>
/// <param name="ReadUnits">Read units of a strongly consistent read of an order, on average.</param>
/// <param name="Categories">The categories, that with the most write units first.</param>
internal sealed record OrderSample(
    long Orders,
    decimal Size,
    int LargestSize,
    decimal IndexedSize,
    decimal WriteUnits,
    decimal IndexWriteUnits,
    decimal ReadUnits,
    IReadOnlyList<CategorySample> Categories)
{
    /// <summary>Share of the orders that have no category, in percent.</summary>
    public decimal WithoutCategory => 100m * (Orders - Categories.Sum(category => category.Orders)) / Orders;

    /// <summary>Share of the largest category in the write units of all orders with a category, in percent; 0 if none has one.</summary>
    public decimal LargestCategoryShare => Categories is [var largest, ..] ? largest.Share : 0;
}

/// <summary>What was measured on the orders of a category.</summary>
/// <param name="Name">The category.</param>
/// <param name="Orders">Number of its orders.</param>
/// <param name="Share">Its share in the write units of all orders with a category, in percent.</param>
internal sealed record CategorySample(string Name, long Orders, decimal Share);
