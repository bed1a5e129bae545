using SalesData.Infra.Settings;

namespace SalesData.Infra.Pricing;

/// <summary>
/// What a stack costs a month before anything is stored or, when paid by request, asked for.
/// Source: Amazon DynamoDB pricing, "Pricing for provisioned capacity".
/// </summary>
/// <param name="Table">Capacity of the table, replicas included.</param>
/// <param name="Index">Capacity of the index, replicas included.</param>
/// <param name="Alarms">Alarms, those included that Application Auto Scaling makes.</param>
public sealed record MonthlyCost(CostRange Table, CostRange Index, CostRange Alarms)
{
    /// <summary>AWS's average month.</summary>
    public const int HoursInMonth = 730;

    /// <summary>Alarms that Application Auto Scaling makes: four for each of the four target-tracking policies.</summary>
    public const int AlarmsOfScaling = 16;

    private const int ThrottlingAlarms = 4;
    private const int CapacityAlarms = 4;
    private const int MetricsOfCapacityAlarm = 2;

    /// <summary>All of it.</summary>
    public CostRange Total => Table + Index + Alarms;

    /// <summary>Estimates a stack.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="prices">The prices.</param>
    /// <returns>The cost; null when a price is not known.</returns>
    public static MonthlyCost? Of(SalesDataSettings settings, PriceList prices)
    {
        string?[] regions = [settings.Region, .. settings.Storage.ReplicaRegions];
        if (settings.Storage.TableClass != "STANDARD" || !regions.All(region => region is not null && prices.Regions.ContainsKey(region)))
        {
            return null;
        }

        var (table, index) = (CostRange.Zero, CostRange.Zero);
        foreach (var region in regions)
        {
            table += Capacity(settings, settings.Capacity.Table, settings.Scaling.TableMaximum, prices.Regions[region!]);
            index += Capacity(settings, settings.Capacity.Index, settings.Scaling.IndexMaximum, prices.Regions[region!]);
        }

        var alarms = AlarmMetrics(settings) * prices.AlarmMetricMonth.Price;
        return new MonthlyCost(table, index, new CostRange(alarms, alarms));
    }

    private static CostRange Capacity(SalesDataSettings settings, CapacityUnits units, CapacityUnits maximum, RegionPrices prices)
    {
        if (!settings.Capacity.IsProvisioned)
        {
            return CostRange.Zero;
        }

        var low = Price(units, prices);
        return new CostRange(low, settings.Scaling.IsOn ? Price(maximum, prices) : low);
    }

    private static decimal Price(CapacityUnits units, RegionPrices prices) =>
        HoursInMonth * ((units.Read * prices.ReadUnitHour) + (units.Write * prices.WriteUnitHour));

    private static int AlarmMetrics(SalesDataSettings settings)
    {
        var metrics = settings.Scaling.IsOn ? AlarmsOfScaling : 0;
        if (settings.Alarms.IsOn)
        {
            metrics += ThrottlingAlarms + (settings.Capacity.IsProvisioned ? CapacityAlarms * MetricsOfCapacityAlarm : 0);
        }

        return metrics;
    }
}
