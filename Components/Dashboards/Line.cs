using System.Text.Json.Nodes;

namespace SalesData.Infra.Components.Dashboards;

/// <summary>One of the lines of a <see cref="MetricWidget"/>.</summary>
internal abstract record Line
{
    /// <summary>Writes the line in CloudWatch's form: an array.</summary>
    public abstract JsonArray ToJson();
}

/// <summary>A metric.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dimensions">All dimensions that it has data for.</param>
internal sealed record MetricLine(string Namespace, string Name, params IReadOnlyList<(string Name, string Value)> Dimensions) : Line
{
    /// <summary>Name in expressions, beginning with a small letter; none by default.</summary>
    public string? Id { get; init; }

    /// <summary>What the line is called; CloudWatch's own label by default.</summary>
    public string? Label { get; init; }

    /// <summary>Its statistic; that of the widget by default.</summary>
    public string? Statistic { get; init; }

    /// <summary>Length of a period in seconds, a multiple of 60; that of the widget by default.</summary>
    public int? PeriodInSeconds { get; init; }

    /// <summary>Whether it is drawn, and not only used by an expression; true by default.</summary>
    public bool Visible { get; init; } = true;

    public override JsonArray ToJson() =>
    [
        Namespace,
        Name,
        .. Dimensions.SelectMany(dimension => new JsonNode[] { dimension.Name, dimension.Value }),
        Options(),
    ];

    private JsonObject Options()
    {
        var options = new JsonObject();
        AddIfSet(options, "visible", Visible ? null : false);
        AddIfSet(options, "id", Id);
        AddIfSet(options, "label", Label);
        AddIfSet(options, "stat", Statistic);
        AddIfSet(options, "period", PeriodInSeconds);
        return options;
    }

    private static void AddIfSet(JsonObject options, string name, JsonNode? value)
    {
        if (value is not null)
        {
            options[name] = value;
        }
    }
}

/// <summary>An expression over metrics. Source: Amazon CloudWatch User Guide, "Using math expressions with CloudWatch metrics".</summary>
/// <param name="Expression">The expression, over the IDs of metrics.</param>
/// <param name="Label">What the line is called.</param>
internal sealed record ExpressionLine(string Expression, string Label) : Line
{
    public override JsonArray ToJson() => [new JsonObject { ["expression"] = Expression, ["label"] = Label }];
}
