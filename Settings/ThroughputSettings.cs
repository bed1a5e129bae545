using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>How throughput is paid for, and how much there is.</summary>
/// <param name="BillingMode">How throughput is paid for.</param>
/// <param name="Table">Throughput of the table.</param>
/// <param name="Index">Throughput of the index, whose writes keep up with those of the table.</param>
public sealed record ThroughputSettings(BillingMode BillingMode, Throughput Table, Throughput Index)
{
    private const string WhyUnits = "DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000";
    private const string WhyMaxUnits = "by default DynamoDB grants a table or an index no more than 40,000 units";
    private const string WhyMaxRequestUnits = "0 sets no maximum, -1 removes one, and by default DynamoDB grants a table or an index no more than 40,000";
    private const string WhyBetween = "capacity scales between the configured value and the maximum";
    private const string WhyIndexKeepsUp = "every write to the table is written to the index too, and an index that cannot keep up throttles the writes to the table";

    private static readonly CapacityKeys TableRead = new("readCapacity", "maxReadCapacity", "maxReadRequestUnits");
    private static readonly CapacityKeys TableWrite = new("writeCapacity", "maxWriteCapacity", "maxWriteRequestUnits");
    private static readonly CapacityKeys IndexRead = new("indexReadCapacity", "indexMaxReadCapacity", "indexMaxReadRequestUnits");
    private static readonly CapacityKeys IndexWrite = new("indexWriteCapacity", "indexMaxWriteCapacity", "indexMaxWriteRequestUnits");

    internal static ThroughputSettings Read(SettingsReader reader)
    {
        var mode = reader.Choice("billingMode", "these are DynamoDB's billing modes", BillingMode.All, mode => mode.Name);
        var scales = reader.Boolean("autoScaling");
        var targetUtilization = reader.WholeNumber("targetUtilization", 20, 90, "Application Auto Scaling accepts no other target for DynamoDB");
        reader.Require(
            !scales || mode == BillingMode.Provisioned,
            "autoScaling",
            $"false while billingMode is {BillingMode.PayPerRequest}",
            "on-demand capacity follows the load by itself and has no units to scale");

        Capacity ReadCapacity(CapacityKeys keys) => Read(reader, keys, mode, scales, targetUtilization);
        var settings = new ThroughputSettings(
            mode,
            new Throughput(ReadCapacity(TableRead), ReadCapacity(TableWrite)),
            new Throughput(ReadCapacity(IndexRead), ReadCapacity(IndexWrite)));
        CheckIndexKeepsUp(reader, settings);
        return settings;
    }

    private static Capacity Read(SettingsReader reader, CapacityKeys keys, BillingMode mode, bool scales, int targetUtilization)
    {
        var units = reader.WholeNumber(keys.Units, 1, 40_000, WhyUnits);
        var maxUnits = reader.WholeNumber(keys.MaxUnits, 1, 40_000, WhyMaxUnits);
        var maxRequestUnits = reader.WholeNumber(keys.MaxRequestUnits, Capacity.RemoveMaxRequestUnits, 40_000, WhyMaxRequestUnits);
        if (scales)
        {
            reader.NotBelow(keys.MaxUnits, maxUnits, keys.Units, units, WhyBetween);
        }

        reader.Require(
            maxRequestUnits == Capacity.NoMaxRequestUnits || mode == BillingMode.PayPerRequest,
            keys.MaxRequestUnits,
            $"0 while billingMode is {BillingMode.Provisioned}",
            "a maximum of requests belongs to on-demand capacity, and DynamoDB refuses it with provisioned capacity",
            "billingMode");
        return new Capacity(units)
        {
            AutoScaling = scales ? new AutoScaling(maxUnits, targetUtilization) : null,
            MaxRequestUnits = maxRequestUnits,
        };
    }

    private static void CheckIndexKeepsUp(SettingsReader reader, ThroughputSettings settings)
    {
        var (table, index) = (settings.Table.Write, settings.Index.Write);
        reader.NotBelow(IndexWrite.Units, index.Units, TableWrite.Units, table.Units, WhyIndexKeepsUp);
        if (table.AutoScaling is { } tableScaling && index.AutoScaling is { } indexScaling)
        {
            reader.NotBelow(
                IndexWrite.MaxUnits,
                indexScaling.MaxUnits,
                TableWrite.MaxUnits,
                tableScaling.MaxUnits,
                "an index that stops scaling before its table throttles the writes to the table");
        }

        // Without a maximum the index keeps up with everything.
        if (index.MaxRequestUnits > 0 && settings.BillingMode == BillingMode.PayPerRequest)
        {
            reader.Require(
                table.MaxRequestUnits > 0 && index.MaxRequestUnits >= table.MaxRequestUnits,
                IndexWrite.MaxRequestUnits,
                $"0 or at least the value of {reader.FullKey(TableWrite.MaxRequestUnits)}, which must then be set too",
                WhyIndexKeepsUp);
        }
    }

    private sealed record CapacityKeys(string Units, string MaxUnits, string MaxRequestUnits);
}
