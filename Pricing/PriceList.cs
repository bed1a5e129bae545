using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesData.Infra.Pricing;

/// <summary>Prices of a region in USD, Standard table class.</summary>
/// <param name="ReadUnitHour">One provisioned read capacity unit for an hour.</param>
/// <param name="WriteUnitHour">One provisioned write capacity unit for an hour.</param>
/// <param name="MillionReads">A million on-demand read request units; null when the price is not known.</param>
/// <param name="MillionWrites">A million on-demand write request units; null when the price is not known.</param>
/// <param name="Date">Day on which the prices were last known to hold.</param>
/// <param name="Source">Where they are from.</param>
public sealed record RegionPrices(
    decimal ReadUnitHour,
    decimal WriteUnitHour,
    decimal? MillionReads,
    decimal? MillionWrites,
    string Date,
    string Source);

/// <summary>The price of one alarm metric.</summary>
/// <param name="Price">USD a month.</param>
/// <param name="Date">Day on which the price was last known to hold.</param>
/// <param name="Source">Where it is from.</param>
public sealed record AlarmPrice(decimal Price, string Date, string Source);

/// <summary>Dated prices, from the file <c>prices.json</c> beside this one.</summary>
/// <param name="AlarmMetricMonth">One metric of a CloudWatch alarm for a month.</param>
/// <param name="Regions">Prices by region.</param>
public sealed record PriceList(AlarmPrice AlarmMetricMonth, IReadOnlyDictionary<string, RegionPrices> Regions)
{
    /// <summary>The prices that this program was built with.</summary>
    public static PriceList Current { get; } = Read();

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
