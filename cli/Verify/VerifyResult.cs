using System.Text.Json.Nodes;
using SalesData.Cli.Verify.Load;

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
    /// <summary>Sales that were found by their date; null if the table has no index for that.</summary>
    public VerifiedDates? ByDate { get; init; }

    /// <summary>Says it to people, a line each.</summary>
    internal IReadOnlyList<string> ToLines() =>
    [
        $"  wrote {Written} sales",
        $"  read {ReadByKey} by order_id",
        $"  found {QueriedByCategory} by category through {Index}",
        .. ByDate is null ? Array.Empty<string>() :
        [
            $"  found the {ByDate.Newest} newest through {ByDate.Index}",
            $"  found {ByDate.InRange} between two dates through {ByDate.Index}",
        ],
        $"  removed {Removed}",
    ];

    /// <summary>The result for programs, with that of a load test if there was one.</summary>
    internal JsonObject ToJson(LoadResult? load)
    {
        var json = new JsonObject
        {
            ["table"] = Table,
            ["index"] = Index,
            ["written"] = Written,
            ["readByKey"] = ReadByKey,
            ["queriedByCategory"] = QueriedByCategory,
            ["removed"] = Removed,
        };
        if (ByDate is not null)
        {
            json["byDate"] = new JsonObject { ["index"] = ByDate.Index, ["newest"] = ByDate.Newest, ["inRange"] = ByDate.InRange };
        }

        if (load is not null)
        {
            json["load"] = load.ToJson();
        }

        return json;
    }
}

/// <summary>What a smoke test found by date.</summary>
/// <param name="Index">Name of the index by category and date.</param>
/// <param name="Newest">Newest sales of a category, in descending order.</param>
/// <param name="InRange">Sales of a category between two dates, in ascending order.</param>
public sealed record VerifiedDates(string Index, int Newest, int InRange);
