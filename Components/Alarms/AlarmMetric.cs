using Pulumi;

namespace SalesData.Infra.Components.Alarms;

/// <summary>A metric that an alarm watches.</summary>
/// <param name="Name">Name of the metric.</param>
/// <param name="Statistic"><c>Sum</c>, <c>Average</c> or <c>Maximum</c>.</param>
/// <param name="PeriodInSeconds">Length of a period in seconds, a multiple of 60.</param>
/// <param name="Dimensions">All dimensions that it has data for; null if it has none. With others the alarm never fires, and nothing says so.</param>
internal sealed record AlarmMetric(string Name, string Statistic, int PeriodInSeconds, InputMap<string>? Dimensions);
