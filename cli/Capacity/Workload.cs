namespace SalesData.Cli.Capacity;

/// <summary>What is asked of the table. Rates are averages.</summary>
/// <param name="OrdersPerSecond">Orders written a second, above 0.</param>
internal sealed record Workload(decimal OrdersPerSecond)
{
    /// <summary>Size of an order with the names of its attributes in bytes, 1-409,600.</summary>
    public int ItemSize { get; init; } = 1024;

    /// <summary>Orders read by <c>order_id</c> a second.</summary>
    public decimal ReadsPerSecond { get; init; }

    /// <summary>Whether those reads are strongly consistent.</summary>
    public bool ConsistentReads { get; init; }

    /// <summary>Queries of the index by <c>category</c> a second.</summary>
    public decimal QueriesPerSecond { get; init; }

    /// <summary>Orders that a query reads, from 1.</summary>
    public int ItemsPerQuery { get; init; } = 10;

    /// <summary>Share of the largest category in the orders that have one, and in the queries, in percent.</summary>
    public decimal LargestCategoryShare { get; init; } = 20;

    /// <summary>Share of the orders that have no category, and so are not in the index, in percent.</summary>
    public decimal WithoutCategory { get; init; }

    /// <summary>Share of the capacity to have in use, in percent, 20-90. The rest is headroom.</summary>
    public int TargetUtilization { get; init; } = 70;

    /// <summary>The load at its peak as a multiple of the average, from 1.</summary>
    public decimal Peak { get; init; } = 1;

    /// <summary>The AWS region whose prices count.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Whether the load varies, so that capacity had better follow it.</summary>
    public bool Varies => Peak > 1;

    /// <summary>Orders a second that are written to the index too.</summary>
    public decimal IndexedOrdersPerSecond => OrdersPerSecond * (100 - WithoutCategory) / 100;
}
