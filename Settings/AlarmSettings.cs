namespace SalesData.Infra.Settings;

/// <summary>Who is told when the table or the index is throttled, or about to be.</summary>
/// <param name="IsOn">Whether there are alarms.</param>
/// <param name="TopicArn">ARN of the SNS topic that is told; null to make one.</param>
/// <param name="Email">Address that subscribes to the topic that is made; null when one is given.</param>
/// <param name="CapacityPercent">Share of the provisioned capacity in use, in percent, from which there is an alarm, 1-100.</param>
public sealed record AlarmSettings(bool IsOn, string? TopicArn, string? Email, int CapacityPercent)
{
    internal static AlarmSettings Read(SettingsReader reader)
    {
        var settings = new AlarmSettings(
            reader.Flag("alarms"),
            reader.Arn("alarmTopicArn", "sns", "arn:aws:sns:REGION:ACCOUNT:TOPIC"),
            reader.OptionalText("alarmEmail"),
            reader.WholeNumber("alarmCapacityPercent", 1, 100, "it is a share of the provisioned capacity"));

        reader.Require(
            settings.Email is null || settings.Email.Split('@') is [{ Length: > 0 }, { Length: > 0 }],
            "alarmEmail",
            "an e-mail address",
            "SNS sends a mail there that asks to confirm the subscription");
        reader.Require(
            settings.TopicArn is null || settings.Email is null,
            "alarmEmail",
            $"left empty while {reader.FullKey("alarmTopicArn")} is given",
            "it subscribes to a topic that is made, and none is made then");
        if (settings.IsOn)
        {
            reader.Require(
                settings.TopicArn is not null || settings.Email is not null,
                "alarms",
                $"false unless {reader.FullKey("alarmTopicArn")} or {reader.FullKey("alarmEmail")} is given",
                "nobody would be told");
        }
        else
        {
            reader.Require(settings.TopicArn is null, "alarmTopicArn", $"left empty unless {reader.FullKey("alarms")} is true", "there are no alarms to tell it of");
            reader.Require(settings.Email is null, "alarmEmail", $"left empty unless {reader.FullKey("alarms")} is true", "there are no alarms to tell it of");
        }

        return settings;
    }
}
