using System.Text.Json.Nodes;
using SalesData.Cli.Local.Engine;

namespace SalesData.Cli.Local.Reporting;

/// <summary>What a plan does to the monthly cost.</summary>
internal static class CostChange
{
    private const string Output = "monthlyCost";

    /// <summary>Describes the change in short, for example <c>Cost: USD 5.69 a month => USD 7.64 a month</c>; null if there is none.</summary>
    /// <param name="plan">The plan.</param>
    public static string? Of(Plan plan) =>
        Short(plan.PriorOutputs?[Output]) is { } before && Short(plan.Outputs[Output]) is { } after && before != after ? $"Cost: {before} => {after}" : null;

    /// <summary>What stands before the first colon, which is the cost without its parts.</summary>
    private static string? Short(JsonNode? output) => output?.ToString().Split(':')[0];
}
