using System.Text.RegularExpressions;
using SalesData.Infra;
using SalesData.Tests.Program.Components.Alarms;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Dashboards;

/// <summary>
/// What CloudWatch allows a dashboard. Source: Amazon CloudWatch API Reference, "PutDashboard" and "Dashboard body structure and syntax".
/// </summary>
public class DashboardLimitTests
{
    public static TheoryData<string> Tables => AlarmRuleTests.Tables;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_widget_is_on_the_grid_of_24_columns(string table) =>
        Assert.All((await DashboardAsync(table)).Widgets, widget =>
        {
            Assert.InRange(widget.Width, 1, 24);
            Assert.InRange(widget.Height, 1, 1000);
            Assert.InRange(widget.X, 0, 24 - widget.Width);
            Assert.True(widget.Y >= 0);
        });

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_two_widgets_overlap(string table)
    {
        var cells = (await DashboardAsync(table)).Widgets.SelectMany(widget =>
            from x in Enumerable.Range(widget.X, widget.Width)
            from y in Enumerable.Range(widget.Y, widget.Height)
            select (x, y)).ToList();

        Assert.Equal(cells.Count, cells.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task There_are_no_more_widgets_metrics_and_alarms_than_allowed(string table)
    {
        var widgets = (await DashboardAsync(table)).Widgets;

        Assert.InRange(widgets.Count, 1, 500);
        Assert.All(widgets.Where(widget => widget.Type == "metric"), widget => Assert.InRange(widget.Metrics.Count + widget.Expressions.Count(), 1, 500));
        Assert.All(widgets.Where(widget => widget.Type == "alarm"), widget => Assert.InRange(widget.Properties["alarms"]!.AsArray().Count, 1, 100));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_widget_is_of_a_type_and_has_what_that_type_requires(string table) =>
        Assert.All((await DashboardAsync(table)).Widgets, widget => Assert.NotNull(widget.Type switch
        {
            "metric" => widget.Properties["metrics"],
            "alarm" => widget.Properties["alarms"],
            "text" => widget.Properties["markdown"],
            _ => null,
        }));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task CloudWatch_can_have_data_for_every_metric(string table) =>
        Assert.All(
            (await DashboardAsync(table)).Widgets.SelectMany(widget => widget.Metrics),
            metric => Assert.True(MetricReference.HasData(metric), metric.ToString()));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Events_are_summed_up(string table) =>
        Assert.All(
            (await DashboardAsync(table)).Widgets.SelectMany(widget => widget.Metrics).Where(metric => MetricReference.CountsEvents(metric.Name)),
            metric => Assert.Equal("Sum", metric.Statistic));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_metric_is_shown_in_the_region_that_the_ARN_of_the_table_names(string table) =>
        Assert.All(
            (await DashboardAsync(table)).Widgets.Where(widget => widget.Type == "metric"),
            widget => Assert.Equal("us-east-1", (string?)widget.Properties["region"]));

    [Theory]
    [InlineData(1, "1")]
    [InlineData(100, "100")]
    [InlineData(101, "100 1")]
    [InlineData(250, "100 100 50")]
    public async Task Alarms_fill_as_many_widgets_as_they_need(int alarms, string widgets) =>
        Assert.Equal(
            widgets,
            string.Join(' ', (await SentDashboard.OfAsync(AlarmRun.Fixed, alarms)).Widgets
                .Where(widget => widget.Type == "alarm").Select(widget => widget.Properties["alarms"]!.AsArray().Count)));

    [Fact]
    public async Task A_name_says_region_and_table() =>
        Assert.Equal("dashboard-us-east-1-Orders", (await SentDashboard.OfAsync(AlarmRun.Fixed)).Name);

    [Theory]
    [InlineData("a.b", "a-b")]
    [InlineData("a.b", "a..b")]
    [InlineData("a.b.c", "a-b.c")]
    public async Task Tables_whose_names_differ_in_a_dot_have_dashboards_of_two_names(string one, string other)
    {
        var names = await Task.WhenAll(NameAsync(one), NameAsync(other));

        Assert.NotEqual(names[0], names[1]);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_-]{1,255}$", name));
    }

    [Fact]
    public async Task Tables_whose_long_names_differ_at_the_end_have_dashboards_of_two_names()
    {
        var names = await Task.WhenAll(NameAsync(new string('t', 254) + "a"), NameAsync(new string('t', 254) + "b"), NameAsync(new string('.', 255)));

        Assert.Distinct(names);
        Assert.All(names, name => Assert.Matches(new Regex("^[A-Za-z0-9_-]{255}$"), name));
    }

    private static async Task<string> NameAsync(string table) => (await SentDashboard.OfAsync(new SalesDataTableArgs { TableName = table })).Name;

    private static Task<SentDashboard> DashboardAsync(string table) =>
        SentDashboard.OfAsync((SalesDataTableArgs)typeof(AlarmRun).GetProperty(table)!.GetValue(null)!, 101, "eu-west-1", "eu-central-1");
}
