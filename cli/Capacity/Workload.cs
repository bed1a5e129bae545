using SalesData.Infra.Tables;

namespace SalesData.Cli.Capacity;

/// <summary>What is asked of the table. Rates are averages.</summary>
/// <param name="OrdersPerSecond">New orders written a second, above 0.</param>
internal sealed record Workload(decimal OrdersPerSecond)
{
    /// <summary>Orders updated a second.</summary>
    public decimal UpdatesPerSecond { get; init; }

    /// <summary>Share of the updates that move an order to another category, in percent.</summary>
    public decimal CategoryChanges { get; init; }

    /// <summary>Orders deleted a second by request.</summary>
    public decimal DeletesPerSecond { get; init; }

    /// <summary>Share of the writes that are made in transactions, in percent.</summary>
    public decimal TransactionalWrites { get; init; }

    /// <summary>Size of an order with the names of its attributes in bytes, 1-409,600.</summary>
    public int ItemSize { get; init; } = 1024;

    /// <summary>Orders read by <c>order_id</c> a second.</summary>
    public decimal ReadsPerSecond { get; init; }

    /// <summary>Whether those reads are strongly consistent.</summary>
    public bool ConsistentReads { get; init; }

    /// <summary>Share of those reads that are made in transactions, in percent.</summary>
    public decimal TransactionalReads { get; init; }

    /// <summary>Queries by <c>category</c> a second, of the first index.</summary>
    public decimal QueriesPerSecond { get; init; }

    /// <summary>Orders that a query reads, from 1.</summary>
    public int ItemsPerQuery { get; init; } = 10;

    /// <summary>Share of the largest category in the orders that have one, and in the queries, in percent.</summary>
    public decimal LargestCategoryShare { get; init; } = 20;

    /// <summary>Share of the orders that have no category, and so are not in the indexes, in percent.</summary>
    public decimal WithoutCategory { get; init; }

    /// <summary>Indexes by category, which project all attributes; at least one.</summary>
    public IReadOnlyList<string> Indexes { get; init; } = [IndexDefinition.CategoryIndexName];

    /// <summary>Months for which an order is kept; 0 if what is stored is not asked for.</summary>
    public int KeepMonths { get; init; }

    /// <summary>Share of the capacity to have in use, in percent, 20-90. The rest is headroom.</summary>
    public int TargetUtilization { get; init; } = 70;

    /// <summary>The load at its peak as a multiple of the average, from 1.</summary>
    public decimal Peak { get; init; } = 1;

    /// <summary>The AWS region whose prices count.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The orders that sizes and shares were measured on; null where they are guesses.</summary>
    public OrderSample? Sample { get; init; }

    /// <summary>Whether the load varies, so that capacity had better follow it.</summary>
    public bool Varies => Peak > 1;

    /// <summary>Write units that an order takes of the table.</summary>
    public decimal WriteUnits => Sample?.WriteUnits ?? RequestUnits.Write(ItemSize);

    /// <summary>Write units that an order with a category takes of an index.</summary>
    public decimal IndexWriteUnits => Sample?.IndexWriteUnits ?? RequestUnits.Write(ItemSize);

    /// <summary>Read units that a strongly consistent read of an order takes.</summary>
    public decimal ReadUnits => Sample?.ReadUnits ?? RequestUnits.Read(ItemSize, consistent: true);

    /// <summary>Share of the orders that are in the indexes, 0-1.</summary>
    public decimal Indexed => (100 - WithoutCategory) / 100;

    /// <summary>The same load with sizes and shares as they were measured.</summary>
    /// <param name="sample">What was measured.</param>
    public Workload MeasuredOn(OrderSample sample) => this with
    {
        Sample = sample,
        ItemSize = (int)Math.Ceiling(sample.Size),
        LargestCategoryShare = sample.LargestCategoryShare,
        WithoutCategory = sample.WithoutCategory,
    };
}
