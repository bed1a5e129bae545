using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads what the stream of changes carries.</summary>
internal static class StreamSettings
{
    public static StreamSpecification Read(SettingsReader reader) => new(reader.OptionalChoice(
        "streamViewType",
        "these are the views that a DynamoDB stream has",
        "KEYS_ONLY",
        "NEW_IMAGE",
        "OLD_IMAGE",
        StreamSpecification.NewAndOldImages));
}
