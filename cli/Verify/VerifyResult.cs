using System.Text.Json.Nodes;

namespace SalesData.Cli.Verify;

/// <summary>What a smoke test did with a table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Index">Name of the index on the category.</param>
/// <param name="Written">Sales that were written.</param>
/// <param name="ReadByKey">Sales that were read by their order.</param>
/// <param name="QueriedByCategory">Sales that were found by their category.</param>
/// <param name="Removed">Sales that were removed again.</param>
public sealed record VerifyResult(string Table, string Index, int Written, int ReadByKey, int QueriedByCategory, int Removed)
{
    /// <summary>Says it to people, a line each.</summary>
    internal IReadOnlyList<string> ToLines() =>
    [
        $"  wrote {Written} sales",
        $"  read {ReadByKey} by order_id",
        $"  found {QueriedByCategory} by category through {Index}",
        $"  removed {Removed}",
    ];

    internal JsonObject ToJson() => new()
    {
        ["table"] = Table,
        ["index"] = Index,
        ["written"] = Written,
        ["readByKey"] = ReadByKey,
        ["queriedByCategory"] = QueriedByCategory,
        ["removed"] = Removed,
    };
}
