using System.Text.Json.Nodes;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>Metrics over time.</summary>
/// <param name="Width">Columns, 1-24.</param>
/// <param name="Height">Rows, 1-1,000.</param>
/// <param name="Title">Heading.</param>
/// <param name="Region">AWS region of the metrics: a dashboard itself belongs to none.</param>
/// <param name="Unit">What the left axis counts.</param>
/// <param name="Statistic">Statistic of the lines that name no other; CloudWatch's own default would average events.</param>
/// <param name="Lines">Metrics and expressions, up to 500.</param>
internal sealed record MetricWidget(int Width, int Height, string Title, string Region, string Unit, string Statistic, IReadOnlyList<Line> Lines)
    : Widget(Width, Height)
{
    private const int PeriodInSeconds = 60;

    /// <summary>A limit drawn across; none by default.</summary>
    public Limit? Limit { get; init; }

    protected override string Type => "metric";

    protected override JsonObject PropertiesToJson()
    {
        var properties = new JsonObject
        {
            ["title"] = Title,
            ["region"] = Region,
            ["view"] = "timeSeries",
            ["stat"] = Statistic,
            ["period"] = PeriodInSeconds,
            ["metrics"] = new JsonArray([.. Lines.Select(line => line.ToJson())]),
            ["yAxis"] = new JsonObject { ["left"] = new JsonObject { ["min"] = 0, ["label"] = Unit, ["showUnits"] = false } },
        };
        if (Limit is not null)
        {
            properties["annotations"] = new JsonObject
            {
                ["horizontal"] = new JsonArray(new JsonObject { ["value"] = Limit.Value, ["label"] = Limit.Label }),
            };
        }

        return properties;
    }
}

/// <summary>A limit that a metric should stay below.</summary>
/// <param name="Value">Where it is, in the unit of the left axis.</param>
/// <param name="Label">What it is.</param>
internal sealed record Limit(int Value, string Label);
