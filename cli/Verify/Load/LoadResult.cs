using System.Text.Json.Nodes;

namespace SalesData.Cli.Verify.Load;

/// <summary>What a load test measured.</summary>
/// <param name="Orders">Orders that were written, read and queried.</param>
/// <param name="OrderSize">Size of each in bytes.</param>
/// <param name="Requests">Times of each kind of request.</param>
/// <param name="Units">Units of table and indexes.</param>
/// <param name="IncompleteQueries">Queries that found an index behind the table and were sent again; their units are in what was consumed.</param>
internal sealed record LoadResult(int Orders, int OrderSize, IReadOnlyList<RequestTimes> Requests, IReadOnlyList<UnitsUse> Units, int IncompleteQueries)
{
    /// <summary>The result for programs.</summary>
    public JsonObject ToJson() => new()
    {
        ["orders"] = Orders,
        ["orderSizeInBytes"] = OrderSize,
        ["requests"] = new JsonArray([.. Requests.Select(times => new JsonObject
        {
            ["kind"] = times.Kind,
            ["count"] = times.Count,
            ["medianInMilliseconds"] = times.Median.TotalMilliseconds,
            ["percentile99InMilliseconds"] = times.Percentile99.TotalMilliseconds,
            ["throttled"] = times.Throttled,
        })]),
        ["units"] = new JsonArray([.. Units.Select(units => new JsonObject
        {
            ["name"] = units.Name,
            ["consumed"] = units.Consumed,
            ["forecast"] = units.Forecast,
        })]),
        ["incompleteQueries"] = IncompleteQueries,
    };
}

/// <summary>How long requests of a kind took. Throttled attempts and the pauses after them are counted, not timed.</summary>
/// <param name="Kind">The kind, such as <c>PutItem</c>.</param>
/// <param name="Count">Requests that were answered.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Percentile99">99 % of them took no longer.</param>
/// <param name="Throttled">Attempts that were throttled.</param>
internal sealed record RequestTimes(string Kind, int Count, TimeSpan Median, TimeSpan Percentile99, int Throttled);

/// <summary>Units that were consumed beside those of the forecast.</summary>
/// <param name="Name">What took them, such as <c>CategoryIndex writes</c>.</param>
/// <param name="Consumed">As DynamoDB said; null if it said nothing.</param>
/// <param name="Forecast">By the arithmetic of <c>capacity</c>.</param>
internal sealed record UnitsUse(string Name, decimal? Consumed, decimal Forecast);
