using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads whether items expire.</summary>
internal static class TimeToLiveSettings
{
    public static TimeToLive Read(SettingsReader reader)
    {
        var attribute = reader.OptionalText("ttlAttribute");
        reader.Require(attribute is null || attribute.Length <= 255, "ttlAttribute", "no longer than 255 characters", "DynamoDB accepts no longer attribute name here");
        reader.NoKey("ttlAttribute", attribute, "a time to live is a number, and the keys are strings");
        reader.Require(
            attribute is null || attribute != reader.OptionalText("orderDateAttribute"),
            "ttlAttribute",
            $"another attribute than that of {reader.FullKey("orderDateAttribute")}",
            "a time to live is a number, and that date is a text");
        return new TimeToLive(reader.Boolean("ttlEnabled") && attribute is not null, attribute);
    }
}
