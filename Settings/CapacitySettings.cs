namespace SalesData.Infra.Settings;

/// <summary>Read and write units of a table or an index.</summary>
/// <param name="Read">Read units.</param>
/// <param name="Write">Write units.</param>
public sealed record CapacityUnits(int Read, int Write);

/// <summary>How capacity is paid for, and how much there is.</summary>
/// <param name="BillingMode"><c>PROVISIONED</c> or <c>PAY_PER_REQUEST</c>.</param>
/// <param name="Table">Provisioned capacity of the table, 1-40,000 units each. Without meaning when paid by request.</param>
/// <param name="Index">Provisioned capacity of the index, 1-40,000 units each, write not below the table's. Likewise.</param>
/// <param name="TableCeiling">Most request units a second of the table when paid by request, from 1; 0 for no ceiling.</param>
/// <param name="IndexCeiling">Most request units a second of the index when paid by request, from 1; 0 for no ceiling.</param>
public sealed record CapacitySettings(
    string BillingMode,
    CapacityUnits Table,
    CapacityUnits Index,
    CapacityUnits TableCeiling,
    CapacityUnits IndexCeiling)
{
    /// <summary>Capacity is provisioned in units, used or not.</summary>
    public const string Provisioned = "PROVISIONED";

    /// <summary>Every request is paid for. Source: Amazon DynamoDB Developer Guide, "DynamoDB on-demand capacity mode".</summary>
    public const string PayPerRequest = "PAY_PER_REQUEST";

    private const string WhyCapacity = "DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000";
    private const string WhyIndexKeepsUp = "every write to the table is written to the index too, and an index that cannot keep up throttles the writes to the table";

    /// <summary>Whether capacity is provisioned.</summary>
    public bool IsProvisioned => BillingMode == Provisioned;

    internal static CapacitySettings Read(SettingsReader reader)
    {
        var billingMode = reader.Choice("billingMode", "these are DynamoDB's billing modes", Provisioned, PayPerRequest);
        var settings = new CapacitySettings(
            billingMode,
            new CapacityUnits(Units(reader, "readCapacity"), Units(reader, "writeCapacity")),
            new CapacityUnits(Units(reader, "indexReadCapacity"), Units(reader, "indexWriteCapacity")),
            new CapacityUnits(Ceiling(reader, "maxReadRequestUnits"), Ceiling(reader, "maxWriteRequestUnits")),
            new CapacityUnits(Ceiling(reader, "indexMaxReadRequestUnits"), Ceiling(reader, "indexMaxWriteRequestUnits")));

        reader.NotBelow("indexWriteCapacity", settings.Index.Write, "writeCapacity", settings.Table.Write, WhyIndexKeepsUp);
        CheckCeilings(reader, settings);
        return settings;
    }

    private static int Units(SettingsReader reader, string key) => reader.WholeNumber(key, 1, 40_000, WhyCapacity);

    private static int Ceiling(SettingsReader reader, string key) =>
        reader.WholeNumber(key, 0, 40_000, "0 sets no ceiling, and by default DynamoDB grants a table or an index no more than 40,000");

    private static void CheckCeilings(SettingsReader reader, CapacitySettings settings)
    {
        var ceilings = new[]
        {
            ("maxReadRequestUnits", settings.TableCeiling.Read),
            ("maxWriteRequestUnits", settings.TableCeiling.Write),
            ("indexMaxReadRequestUnits", settings.IndexCeiling.Read),
            ("indexMaxWriteRequestUnits", settings.IndexCeiling.Write),
        };
        foreach (var (key, units) in ceilings.Where(_ => settings.IsProvisioned))
        {
            reader.Require(units == 0, key, $"0 while billingMode is {Provisioned}", "a ceiling on requests belongs to on-demand capacity, and DynamoDB refuses it with provisioned capacity");
        }

        // No ceiling on the index keeps up with everything.
        if (settings.IndexCeiling.Write > 0 && !settings.IsProvisioned)
        {
            reader.Require(
                settings.TableCeiling.Write > 0 && settings.IndexCeiling.Write >= settings.TableCeiling.Write,
                "indexMaxWriteRequestUnits",
                $"0 or at least the value of {reader.FullKey("maxWriteRequestUnits")}, which must then be set too",
                WhyIndexKeepsUp);
        }
    }
}
