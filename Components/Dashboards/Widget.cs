using System.Text.Json.Nodes;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>
/// A part of a dashboard, on a grid of 24 columns.
/// Source: Amazon CloudWatch API Reference, "Dashboard body structure and syntax".
/// </summary>
/// <param name="Width">Columns, 1-24.</param>
/// <param name="Height">Rows, 1-1,000.</param>
internal abstract record Widget(int Width, int Height)
{
    protected abstract string Type { get; }

    /// <summary>Writes the widget at a place of the grid.</summary>
    public JsonObject ToJson(int x, int y) => new()
    {
        ["type"] = Type,
        ["x"] = x,
        ["y"] = y,
        ["width"] = Width,
        ["height"] = Height,
        ["properties"] = PropertiesToJson(),
    };

    protected abstract JsonObject PropertiesToJson();
}

/// <summary>A text in Markdown.</summary>
internal sealed record TextWidget(int Width, int Height, string Markdown) : Widget(Width, Height)
{
    protected override string Type => "text";

    protected override JsonObject PropertiesToJson() => new() { ["markdown"] = Markdown };
}

/// <summary>The state of alarms.</summary>
/// <param name="Width">Columns, 1-24.</param>
/// <param name="Height">Rows, 1-1,000.</param>
/// <param name="Title">Heading.</param>
/// <param name="AlarmArns">ARNs of the alarms, 1-100.</param>
internal sealed record AlarmWidget(int Width, int Height, string Title, IReadOnlyList<string> AlarmArns) : Widget(Width, Height)
{
    public const int MaxAlarms = 100;

    protected override string Type => "alarm";

    protected override JsonObject PropertiesToJson() => new()
    {
        ["title"] = Title,
        ["alarms"] = new JsonArray([.. AlarmArns.Select(arn => (JsonNode?)arn)]),
    };
}
