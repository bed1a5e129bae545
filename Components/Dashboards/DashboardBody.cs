using System.Text.Json.Nodes;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>What a dashboard shows. Source: Amazon CloudWatch API Reference, "Dashboard body structure and syntax".</summary>
/// <param name="Rows">Rows of widgets from top to bottom; the widgets of a row stand side by side and are no wider than 24 columns together.</param>
internal sealed record DashboardBody(IReadOnlyList<IReadOnlyList<Widget>> Rows)
{
    /// <summary>Writes the dashboard as JSON in one line.</summary>
    public override string ToString()
    {
        var widgets = new JsonArray();
        var y = 0;
        foreach (var row in Rows)
        {
            var x = 0;
            foreach (var widget in row)
            {
                widgets.Add((JsonNode)widget.ToJson(x, y));
                x += widget.Width;
            }

            y += row.Max(widget => widget.Height);
        }

        return new JsonObject { ["widgets"] = widgets }.ToJsonString();
    }
}
