using System.Net.Mail;

namespace SalesData.Infra.Settings;

/// <summary>Who is notified of alarms. With neither a topic nor an address a topic is created that nobody subscribes to yet.</summary>
/// <param name="TopicArn">ARN of the SNS topic to notify; null to create one.</param>
/// <param name="Email">Email address to subscribe to the topic that is created; null for none.</param>
/// <param name="CapacityPercent">
/// Share of the capacity in use from which there is an alarm, in percent of the scaling maximum, or of the units where they are fixed; 1-100.
/// </param>
public sealed record AlarmSettings(string? TopicArn, string? Email, int CapacityPercent)
{
    internal static AlarmSettings? Read(SettingsReader reader)
    {
        var enabled = reader.Boolean("alarms");
        var settings = new AlarmSettings(
            reader.Arn("alarmTopicArn", "sns", "arn:aws:sns:REGION:ACCOUNT:TOPIC"),
            reader.OptionalText("alarmEmail"),
            reader.WholeNumber("alarmCapacityPercent", 1, 100, "it is a share of the scaling maximum, or of the units where they are fixed"));

        reader.Require(
            settings.Email is null || (MailAddress.TryCreate(settings.Email, out var address) && address.Address == settings.Email),
            "alarmEmail",
            "an email address",
            "SNS sends an email there that asks to confirm the subscription");
        reader.Require(
            settings.TopicArn is null || settings.Email is null,
            "alarmEmail",
            $"left empty while {reader.FullKey("alarmTopicArn")} is given",
            "it subscribes to a topic that is created, and none is created then");
        if (enabled)
        {
            return settings;
        }

        var alarmsOnly = $"left empty unless {reader.FullKey("alarms")} is true";
        reader.Require(settings.TopicArn is null, "alarmTopicArn", alarmsOnly, "there are no alarms to notify it of");
        reader.Require(settings.Email is null, "alarmEmail", alarmsOnly, "there are no alarms to notify it of");
        return null;
    }
}
