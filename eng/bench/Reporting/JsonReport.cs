using System.Text.Json;
using System.Text.Json.Nodes;
using SalesData.Bench.Measuring;
using SalesData.Cli.Local.Reporting;

namespace SalesData.Bench.Reporting;

/// <summary>Writes the results for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(Results results) => new JsonObject
    {
        ["machine"] = new JsonObject
        {
            ["processors"] = Machine.Processors,
            ["gigabytes"] = Machine.Gigabytes,
            ["system"] = Machine.System,
        },
        ["sdk"] = StackResult.Sdk,
        ["measured"] = new JsonArray([.. results.Series.Select(Json)]),
        ["ratios"] = new JsonArray([.. results.Findings.Select(Json)]),
        ["leftOut"] = new JsonArray([.. results.LeftOut.Select(left => new JsonObject { ["peer"] = left.Key, ["reason"] = left.Value })]),
    }.ToJsonString(Indented);

    private static JsonObject Json(Series series) => new()
    {
        ["benchmark"] = series.Benchmark,
        ["case"] = series.Case,
        ["program"] = series.Program,
        ["seconds"] = Json(series.Seconds),
        ["megabytes"] = series.Megabytes is { } megabytes ? Json(megabytes) : null,
    };

    private static JsonObject Json(IReadOnlyList<double> figures) => new()
    {
        ["median"] = Statistics.Median(figures),
        ["min"] = figures.Min(),
        ["max"] = figures.Max(),
        ["runs"] = new JsonArray([.. figures.Select(figure => JsonValue.Create(figure))]),
    };

    private static JsonObject Json(Finding finding) => new()
    {
        ["benchmark"] = finding.Benchmark,
        ["case"] = finding.Case,
        ["program"] = finding.Program,
        ["beside"] = finding.Beside,
        ["what"] = finding.What,
        ["ratio"] = finding.Ratio,
        ["goal"] = finding.Goal,
        ["met"] = finding.IsMet,
    };
}
