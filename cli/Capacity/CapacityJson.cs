using System.Text.Json.Nodes;

namespace SalesData.Cli.Capacity;

/// <summary>Prints the capacity that a workload needs as one JSON object.</summary>
internal static class CapacityJson
{
    private const int Decimals = 8;

    public static void Print(CapacityPlan plan, Terminal terminal)
    {
        terminal.Print(Of(plan));
    }

    private static JsonObject Of(CapacityPlan plan) => new()
    {
        ["workload"] = Of(plan.Workload),
        ["units"] = new JsonObject
        {
            ["tableRead"] = Of(plan.Need.TableRead, plan.Units.TableRead),
            ["tableWrite"] = Of(plan.Need.TableWrite, plan.Units.TableWrite),
            ["indexRead"] = Of(plan.Need.IndexRead, plan.Units.IndexRead),
            ["indexWrite"] = Of(plan.Need.IndexWrite, plan.Units.IndexWrite),
        },
        ["largestCategory"] = new JsonObject
        {
            ["readUnits"] = Number(plan.LargestCategory.Read),
            ["maxReadUnits"] = LargestCategory.MaxRead,
            ["writeUnits"] = Number(plan.LargestCategory.Write),
            ["maxWriteUnits"] = LargestCategory.MaxWrite,
        },
        ["throttled"] = plan.Findings.Any(finding => finding.Throttles),
        ["findings"] = new JsonArray([.. plan.Findings.Select(Of)]),
        ["monthlyCost"] = plan.Cost is { } cost ? Of(cost) : null,
        ["settings"] = new JsonObject
        {
            ["provisioned"] = Of(StackSettings.Provisioned(plan.Workload)),
            ["onDemand"] = Of(StackSettings.OnDemand()),
        },
    };

    private static JsonObject Of(Workload workload) => new()
    {
        ["ordersPerSecond"] = Number(workload.OrdersPerSecond),
        ["itemSize"] = workload.ItemSize,
        ["readsPerSecond"] = Number(workload.ReadsPerSecond),
        ["consistentReads"] = workload.ConsistentReads,
        ["queriesPerSecond"] = Number(workload.QueriesPerSecond),
        ["itemsPerQuery"] = workload.ItemsPerQuery,
        ["largestCategoryShare"] = Number(workload.LargestCategoryShare),
        ["withoutCategory"] = Number(workload.WithoutCategory),
        ["targetUtilization"] = workload.TargetUtilization,
        ["peak"] = Number(workload.Peak),
        ["region"] = workload.Region,
    };

    private static JsonObject Of(CapacityNeed need, Provisioning units) => new()
    {
        ["average"] = Number(need.Average),
        ["peak"] = Number(need.Peak),
        ["provisioned"] = units.Low,
        ["maximum"] = units.High,
    };

    private static JsonObject Of(CapacityFinding finding) => new JsonObject
    {
        ["kind"] = finding.Kind,
        ["throttles"] = finding.Throttles,
        ["message"] = finding.Message,
    };

    private static JsonObject Of(CostComparison cost) => new()
    {
        ["currency"] = "USD",
        ["pricesAsOf"] = cost.Date,
        ["provisioned"] = new JsonObject { ["low"] = Number(cost.Provisioned.Low), ["high"] = Number(cost.Provisioned.High) },
        ["onDemand"] = Number(cost.OnDemand),
        ["cheaper"] = cost.Cheaper,
        ["factor"] = cost.Factor is { } factor ? new JsonObject { ["low"] = Number(factor.Low), ["high"] = Number(factor.High) } : null,
        ["timeAtMaximum"] = Number(cost.TimeAtMaximum),
        ["breakEven"] = Number(cost.BreakEven),
    };

    private static JsonObject Of(IEnumerable<KeyValuePair<string, string>> settings) =>
        new(settings.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    /// <summary>A number without the zeros that arithmetic leaves at its end.</summary>
    private static JsonValue? Number(decimal? number) =>
        number is { } value ? JsonValue.Create(decimal.Round(value, Decimals) / 1.0000000000000000000000000000m) : null;
}
