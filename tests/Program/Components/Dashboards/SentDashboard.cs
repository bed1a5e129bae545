using System.Text.Json.Nodes;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Dashboards;

/// <summary>A dashboard as it is sent, parsed again.</summary>
internal sealed record SentDashboard(string Name, string Body)
{
    public const string Type = "aws:cloudwatch/dashboard:Dashboard";

    public static SentDashboard Of(Deployed deployed)
    {
        var inputs = deployed.Registration(Type).Inputs;
        return new SentDashboard((string)inputs["dashboardName"], (string)inputs["dashboardBody"]);
    }

    /// <summary>The dashboard of a table, with some ARNs of alarms.</summary>
    public static async Task<SentDashboard> OfAsync(SalesDataTableArgs table, int alarms = 0, params string[] replicaRegions) =>
        Of(await MockedProgram.RunAsync(() => _ = new SalesDashboard("dashboard", new()
        {
            Table = new SalesDataTable("orders", table),
            ReplicaRegions = replicaRegions,
            AlarmArns = [.. Enumerable.Range(0, alarms).Select(number => Pulumi.Output.Create($"arn:{number}"))],
        })));

    public IReadOnlyList<SentWidget> Widgets =>
        [.. JsonNode.Parse(Body)!["widgets"]!.AsArray().Select(widget => new SentWidget(widget!.AsObject()))];

    public SentWidget Widget(string title) => Widgets.Single(widget => widget.Title == title);
}

/// <summary>A widget of a dashboard.</summary>
internal sealed record SentWidget(JsonObject Json)
{
    public string Type => (string)Json["type"]!;

    public int X => (int)Json["x"]!;

    public int Y => (int)Json["y"]!;

    public int Width => (int)Json["width"]!;

    public int Height => (int)Json["height"]!;

    public JsonObject Properties => Json["properties"]!.AsObject();

    public string? Title => (string?)Properties["title"];

    /// <summary>Limits drawn across, as in <c>scaling maximum 200</c>.</summary>
    public IEnumerable<string> Limits => Properties["annotations"]?["horizontal"]!.AsArray().Select(limit => $"{limit!["label"]} {limit["value"]}") ?? [];

    public IEnumerable<string> Expressions => Lines.Where(line => line.Count == 1).Select(line => (string)line[0]!["expression"]!);

    /// <summary>Its metrics, with the statistic and period that CloudWatch uses for each.</summary>
    public IReadOnlyList<WatchedMetric> Metrics => [.. Lines.Where(line => line.Count > 1).Select(Metric)];

    public IEnumerable<string> IdsOfHiddenMetrics =>
        Lines.Select(line => line[^1]).OfType<JsonObject>().Where(options => (bool?)options["visible"] == false).Select(options => (string)options["id"]!);

    private IEnumerable<JsonArray> Lines => Properties["metrics"]?.AsArray().Select(line => line!.AsArray()) ?? [];

    private WatchedMetric Metric(JsonArray line)
    {
        var options = line[^1] as JsonObject ?? [];
        string[] texts = [.. line.Where(part => part is JsonValue).Select(part => (string)part!)];
        Assert.Equal("AWS/DynamoDB", texts[0]);
        var dimensions = texts[2..].Chunk(2).Select(pair => $"{pair[0]}={pair[1]}").Order(StringComparer.Ordinal);
        return new WatchedMetric(
            texts[1],
            string.Join(' ', dimensions),
            (string?)(options["stat"] ?? Properties["stat"]) ?? "Average",
            (double?)(options["period"] ?? Properties["period"]) ?? 300);
    }
}
