namespace SalesData.Cli.Capacity;

/// <summary>Something that the reads and writes of table and index each have.</summary>
/// <param name="TableRead">Of the reads of the table.</param>
/// <param name="TableWrite">Of the writes to the table.</param>
/// <param name="IndexRead">Of the reads of the index.</param>
/// <param name="IndexWrite">Of the writes to the index.</param>
internal sealed record PerDimension<T>(T TableRead, T TableWrite, T IndexRead, T IndexWrite)
{
    /// <summary>The same of something that follows from it.</summary>
    public PerDimension<TResult> Select<TResult>(Func<T, TResult> of) => new(of(TableRead), of(TableWrite), of(IndexRead), of(IndexWrite));

    /// <summary>All four by name.</summary>
    public IReadOnlyList<(string Name, T Value)> Named() =>
        [("Table reads", TableRead), ("Table writes", TableWrite), ("Index reads", IndexRead), ("Index writes", IndexWrite)];
}
