namespace SalesData.Tests.Aws.Provider;

/// <summary>
/// Indexes compared by name, member by member (1.2). One written as <c>hashKey</c> equals one written as <c>keySchemas</c> with the same
/// key (3.1); a change of one rebuilds no other (1.4, 6: since 6.36.0).
/// </summary>
internal sealed record IndexChanges(
    IReadOnlyList<IndexInputs> Removed, IReadOnlyList<IndexInputs> Added, IReadOnlyList<IndexInputs> Rebuilt,
    IReadOnlyList<IndexInputs> Units, IReadOnlyList<IndexInputs> Ceilings, IReadOnlyList<Change> Shown)
{
    public static IndexChanges Between(TableInputs state, TableInputs planned)
    {
        var wanted = planned.GlobalSecondaryIndexes ?? [];
        var present = state.GlobalSecondaryIndexes ?? [];
        var removed = present.Where(index => planned.Index(index.Name) is null).ToList();
        var added = wanted.Where(index => state.Index(index.Name) is null).ToList();
        var kept = wanted.Except(added).ToList();
        var rebuilt = kept.Where(index => IsRebuilt(state.Index(index.Name)!, index)).ToList();
        var units = kept.Except(rebuilt).Where(index => state.Index(index.Name)!.Units != index.Units).ToList();
        var ceilings = kept.Except(rebuilt).Where(index => state.Index(index.Name)!.OnDemandThroughput != index.OnDemandThroughput).ToList();
        return new IndexChanges(removed, added, rebuilt, units, ceilings,
        [
            .. removed.Select(index => new Change(Path(index), "present", "absent")),
            .. added.Select(index => new Change(Path(index), "absent", "present")),
            .. rebuilt.Select(index => new Change(Path(index) + ".keySchemas", Text(state.Index(index.Name)!), Text(index))),
            .. units.Select(index => new Change(Path(index) + ".capacity", state.Index(index.Name)!.Units.ToString(), index.Units.ToString())),
            .. ceilings.Select(index => new Change(
                Path(index) + ".onDemandThroughput", Json.Text(state.Index(index.Name)!.OnDemandThroughput), Json.Text(index.OnDemandThroughput))),
        ]);
    }

    // 1.4 step 1: its key, projection or non-key attributes changed
    private static bool IsRebuilt(IndexInputs state, IndexInputs index) =>
        !state.Key().SequenceEqual(index.Key())
        || state.ProjectionType != index.ProjectionType
        || !(state.NonKeyAttributes ?? []).ToHashSet().SetEquals(index.NonKeyAttributes ?? []);

    private static string Path(IndexInputs index) => $"globalSecondaryIndexes[{index.Name}]";

    private static string Text(IndexInputs index) =>
        $"{string.Join(", ", index.Key())} {index.ProjectionType} {string.Join(", ", index.NonKeyAttributes ?? [])}";
}
