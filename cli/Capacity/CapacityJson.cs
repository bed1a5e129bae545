using System.Text.Json.Nodes;
using SalesData.Infra.Pricing;

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
        ["sample"] = plan.Workload.Sample is { } sample ? Of(sample) : null,
        ["units"] = new JsonObject
        {
            ["tableRead"] = Of(plan.Need.TableRead, plan.Units.TableRead),
            ["tableWrite"] = Of(plan.Need.TableWrite, plan.Units.TableWrite),
            ["indexes"] = new JsonArray([.. plan.Need.Indexes.Zip(plan.Units.Indexes).Select(index => new JsonObject
            {
                ["name"] = index.First.Name,
                ["read"] = Of(index.First.Read, index.Second.Read),
                ["write"] = Of(index.First.Write, index.Second.Write),
            })]),
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
        ["growth"] = new JsonArray([.. plan.Growth.Select(Of)]),
        ["settings"] = new JsonObject
        {
            ["provisioned"] = Of(StackSettings.Provisioned(plan.Workload)),
            ["onDemand"] = Of(StackSettings.OnDemand()),
        },
    };

    private static JsonObject Of(Workload workload) => new()
    {
        ["ordersPerSecond"] = Number(workload.OrdersPerSecond),
        ["updatesPerSecond"] = Number(workload.UpdatesPerSecond),
        ["categoryChanges"] = Number(workload.CategoryChanges),
        ["deletesPerSecond"] = Number(workload.DeletesPerSecond),
        ["transactionalWrites"] = Number(workload.TransactionalWrites),
        ["itemSize"] = workload.ItemSize,
        ["readsPerSecond"] = Number(workload.ReadsPerSecond),
        ["consistentReads"] = workload.ConsistentReads,
        ["transactionalReads"] = Number(workload.TransactionalReads),
        ["queriesPerSecond"] = Number(workload.QueriesPerSecond),
        ["itemsPerQuery"] = workload.ItemsPerQuery,
        ["largestCategoryShare"] = Number(workload.LargestCategoryShare),
        ["withoutCategory"] = Number(workload.WithoutCategory),
        ["indexes"] = new JsonArray([.. workload.Indexes.Select(name => JsonValue.Create(name))]),
        ["keepMonths"] = workload.KeepMonths,
        ["targetUtilization"] = workload.TargetUtilization,
        ["peak"] = Number(workload.Peak),
        ["region"] = workload.Region,
    };

    private static JsonObject Of(OrderSample sample) => new()
    {
        ["orders"] = sample.Orders,
        ["size"] = Number(sample.Size),
        ["largestSize"] = sample.LargestSize,
        ["writeUnits"] = Number(sample.WriteUnits),
        ["indexWriteUnits"] = Number(sample.IndexWriteUnits),
        ["readUnits"] = Number(sample.ReadUnits),
        ["categories"] = new JsonArray([.. sample.Categories.Select(category => new JsonObject
        {
            ["name"] = category.Name,
            ["orders"] = category.Orders,
            ["share"] = Number(category.Share),
        })]),
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
        ["pricesAsOf"] = new JsonObject { ["oldest"] = cost.Sources.Oldest, ["newest"] = cost.Sources.Newest },
        ["inferredPrices"] = new JsonArray([.. cost.Sources.Inferred.Select(name => JsonValue.Create(name))]),
        ["provisioned"] = Of(cost.Provisioned),
        ["onDemand"] = Number(cost.OnDemand),
        ["cheaper"] = cost.Cheaper,
        ["factor"] = cost.Factor is { } factor ? Of(factor) : null,
        ["timeAtMaximum"] = Number(cost.TimeAtMaximum),
        ["breakEven"] = Number(cost.BreakEven),
    };

    private static JsonObject Of(MonthOfBill month) => new()
    {
        ["month"] = month.Month,
        ["orders"] = Number(month.Orders),
        ["tableGb"] = Number(month.TableGb),
        ["indexGb"] = Number(month.IndexGb),
        ["storage"] = Number(month.Storage),
        ["recovery"] = Number(month.Recovery),
        ["provisioned"] = Of(month.Provisioned),
        ["onDemand"] = Number(month.OnDemand),
    };

    private static JsonObject Of(CostRange range) => new() { ["low"] = Number(range.Low), ["high"] = Number(range.High) };

    private static JsonObject Of(IEnumerable<KeyValuePair<string, string>> settings) =>
        new(settings.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    /// <summary>A number without the zeros that arithmetic leaves at its end.</summary>
    private static JsonValue? Number(decimal? number) =>
        number is { } value ? JsonValue.Create(decimal.Round(value, Decimals) / 1.0000000000000000000000000000m) : null;
}
