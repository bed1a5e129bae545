using SalesData.Infra.Tables;

namespace SalesData.Infra.Pricing;

/// <summary>A price that was once read or inferred.</summary>
/// <param name="Usd">USD for a unit of what is priced.</param>
/// <param name="Date">Day, month or year on which it was last known to hold, as ISO 8601 writes it.</param>
/// <param name="Source">Where it is from, or what it was inferred from.</param>
/// <param name="Inferred">Whether it was inferred from another price.</param>
public sealed record Price(decimal Usd, string Date, string Source, bool Inferred = false);

/// <summary>Prices of a table class in a region. Those of a table are those of its indexes.</summary>
/// <param name="ReadUnitHour">One provisioned read capacity unit for an hour.</param>
/// <param name="WriteUnitHour">One provisioned write capacity unit for an hour; a replicated write costs as much.</param>
/// <param name="MillionReads">A million on-demand read request units.</param>
/// <param name="MillionWrites">A million on-demand write request units; replicated ones cost as much.</param>
/// <param name="StorageGbMonth">A GB stored for a month.</param>
public sealed record ClassPrices(Price ReadUnitHour, Price WriteUnitHour, Price MillionReads, Price MillionWrites, Price StorageGbMonth);

/// <summary>Prices of a region.</summary>
/// <param name="Standard">Of the table class STANDARD.</param>
/// <param name="InfrequentAccess">Of the table class STANDARD_INFREQUENT_ACCESS; null if they are not known.</param>
/// <param name="RecoveryGbMonth">Point-in-time recovery for a GB of the table and a month.</param>
/// <param name="BackupGbMonth">A GB of a backup in warm storage for a month; null if it is not known.</param>
public sealed record RegionPrices(ClassPrices Standard, ClassPrices? InfrequentAccess, Price RecoveryGbMonth, Price? BackupGbMonth)
{
    /// <summary>Returns the prices of a table class; null if they are not known.</summary>
    /// <param name="tableClass">The table class.</param>
    public ClassPrices? Of(TableClass tableClass) => tableClass == TableClass.Standard ? Standard : InfrequentAccess;
}
