namespace SalesData.Cli.Capacity;

/// <summary>Something that the reads and writes of the table and of each index each have.</summary>
/// <param name="TableRead">Of the reads of the table.</param>
/// <param name="TableWrite">Of the writes to the table.</param>
/// <param name="Indexes">Of the reads of and writes to each index.</param>
internal sealed record PerTarget<T>(T TableRead, T TableWrite, IReadOnlyList<OfIndex<T>> Indexes)
{
    /// <summary>Those of all reads.</summary>
    public IEnumerable<T> Reads => Indexes.Select(index => index.Read).Prepend(TableRead);

    /// <summary>Those of all writes.</summary>
    public IEnumerable<T> Writes => Indexes.Select(index => index.Write).Prepend(TableWrite);

    /// <summary>The same of something that follows from it.</summary>
    public PerTarget<TResult> Select<TResult>(Func<T, TResult> of) =>
        new(of(TableRead), of(TableWrite), [.. Indexes.Select(index => new OfIndex<TResult>(index.Name, of(index.Read), of(index.Write)))]);

    /// <summary>All of them by name.</summary>
    public IReadOnlyList<(string Name, T Value)> Named() =>
    [
        ("Table reads", TableRead),
        ("Table writes", TableWrite),
        .. Indexes.SelectMany(index => new[] { ($"{index.Name} reads", index.Read), ($"{index.Name} writes", index.Write) }),
    ];
}

/// <summary>Something that the reads and writes of an index each have.</summary>
/// <param name="Name">The index.</param>
/// <param name="Read">Of its reads.</param>
/// <param name="Write">Of its writes.</param>
internal sealed record OfIndex<T>(string Name, T Read, T Write);
