using System.Text.Json;
using System.Text.Json.Serialization;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>Dated prices, from the file <c>prices.json</c> beside this one.</summary>
/// <param name="AlarmMetricMonth">One metric of a CloudWatch alarm for a month.</param>
/// <param name="DashboardMonth">One CloudWatch dashboard for a month.</param>
/// <param name="InsightsRuleMonth">One rule of CloudWatch Contributor Insights for a month.</param>
/// <param name="InsightsMillionEvents">A million events that a rule evaluates: an item read or written is one, and so is a query.</param>
/// <param name="Regions">Prices by region.</param>
public sealed record PriceList(
    Price AlarmMetricMonth,
    Price DashboardMonth,
    Price InsightsRuleMonth,
    Price InsightsMillionEvents,
    IReadOnlyDictionary<string, RegionPrices> Regions)
{
    /// <summary>The prices that this program was built with.</summary>
    public static PriceList Current { get; } = Read();

    /// <summary>Returns the prices of a table class in a region; null if they are not known.</summary>
    /// <param name="region">The region; null if it is not known.</param>
    /// <param name="tableClass">The table class.</param>
    public ClassPrices? Of(string? region, TableClass tableClass) =>
        region is not null && Regions.TryGetValue(region, out var prices) ? prices.Of(tableClass) : null;

    private static PriceList Read()
    {
        using var file = typeof(PriceList).Assembly.GetManifestResourceStream("SalesData.Infra.Pricing.prices.json")!;
        return JsonSerializer.Deserialize(file, PriceListJson.Default.PriceList)!;
    }
}

/// <summary>How prices are read. Generated at build time, because reflection costs start-up.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PriceList))]
internal sealed partial class PriceListJson : JsonSerializerContext;
