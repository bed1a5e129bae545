using System.Text;
using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads which indexes the table has.</summary>
internal static class IndexSettings
{
    private const int LongestKeyName = 255;

    public static IReadOnlyList<IndexDefinition> Read(SettingsReader reader, Throughput throughput)
    {
        var date = reader.OptionalText("orderDateAttribute");
        reader.Require(
            date is null || Encoding.UTF8.GetByteCount(date) <= LongestKeyName,
            "orderDateAttribute",
            $"no longer than {LongestKeyName} bytes",
            "DynamoDB accepts no longer name of a key");
        reader.NoKey("orderDateAttribute", date, "an index by date sorts by the date of an order");
        return [IndexDefinition.Category(throughput), .. date is null ? [] : new[] { IndexDefinition.CategoryDate(date, throughput) }];
    }
}
