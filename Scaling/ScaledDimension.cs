using SalesData.Infra.Settings;

namespace SalesData.Infra.Scaling;

/// <summary>One of the four capacities that can be scaled.</summary>
/// <param name="Kind"><c>table</c> or <c>index</c>.</param>
/// <param name="Operation"><c>Read</c> or <c>Write</c>.</param>
internal sealed record ScaledDimension(string Kind, string Operation)
{
    public static readonly IReadOnlyList<ScaledDimension> All =
        [new("table", "Read"), new("table", "Write"), new("index", "Read"), new("index", "Write")];

    public string Name => $"{Kind}-{Operation.ToLowerInvariant()}";

    /// <summary>What Application Auto Scaling calls it.</summary>
    public string Dimension => $"dynamodb:{Kind}:{Operation}CapacityUnits";

    /// <summary>The predefined metric that scaling follows.</summary>
    public string Metric => $"DynamoDB{Operation}CapacityUtilization";

    public int Of(CapacityUnits units) => Operation == "Read" ? units.Read : units.Write;
}
