using System.Text.RegularExpressions;
using SalesData.Tests.Program.Components.Alarms;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The page on operations says what to do about every alarm that there can be, and about no other.</summary>
public class AlarmDocsTests
{
    private static readonly string[] Documented = [.. Page.Read("docs/operations.md").Rows("Alarms").Select(row => row[0])];

    [Fact]
    public async Task Every_alarm_has_one_row()
    {
        foreach (var alarm in await AllAsync())
        {
            Assert.Single(Documented, pattern => Matches(pattern, alarm));
        }
    }

    [Fact]
    public async Task Every_row_is_about_an_alarm()
    {
        var alarms = await AllAsync();

        Assert.All(Documented, pattern => Assert.Contains(alarms, alarm => Matches(pattern, alarm)));
    }

    private static bool Matches(string pattern, string alarm) => Regex.IsMatch(alarm, $"^{pattern.Replace("*", ".+", StringComparison.Ordinal)}$");

    private static async Task<IReadOnlyList<string>> AllAsync() =>
    [
        .. SentAlarm.Of(await StackRun.OfAsync("prod", AllFeatures.Of)).Select(alarm => alarm.Name),
        .. (await AlarmRun.AlarmsAsync(AlarmRun.OnDemand)).Select(alarm => alarm.Name),
    ];
}
