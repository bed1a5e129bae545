namespace SalesData.Cli.Capacity;

/// <summary>
/// The units that one request takes. Source: Amazon DynamoDB Developer Guide, "DynamoDB read and write operations" and "Querying
/// tables in DynamoDB".
/// </summary>
internal static class RequestUnits
{
    private const int WriteUnitBytes = 1024;
    private const int ReadUnitBytes = 4096;
    private const int PageBytes = 1024 * 1024;
    private const decimal EventuallyConsistent = 0.5m;

    /// <summary>A write of an item: a unit for every KB begun.</summary>
    public static decimal Write(int itemSize) => Blocks(itemSize, WriteUnitBytes);

    /// <summary>A read of one item: a unit for every 4 KB begun, or half of that when it may be a little out of date.</summary>
    public static decimal Read(int itemSize, bool consistent) => Blocks(itemSize, ReadUnitBytes) * (consistent ? 1 : EventuallyConsistent);

    /// <summary>A query of an index: the sizes of the items are summed up and then rounded, once for every page. Never strongly consistent.</summary>
    public static decimal Query(int itemSize, int items)
    {
        var (pages, rest) = Math.DivRem(items, ItemsOfPage(itemSize));
        var blocks = ((long)pages * Blocks((long)ItemsOfPage(itemSize) * itemSize, ReadUnitBytes)) + Blocks((long)rest * itemSize, ReadUnitBytes);
        return blocks * EventuallyConsistent;
    }

    /// <summary>Pages of up to 1 MB that a query's answer comes in.</summary>
    public static int Pages(int itemSize, int items) => (int)Blocks(items, ItemsOfPage(itemSize));

    private static int ItemsOfPage(int itemSize) => PageBytes / itemSize;

    private static long Blocks(long size, int block) => (size + block - 1) / block;
}
