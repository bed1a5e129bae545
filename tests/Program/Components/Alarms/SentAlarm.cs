using System.Collections.Immutable;
using Pulumi.Testing;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Alarms;

/// <summary>An alarm as it is sent.</summary>
internal sealed record SentAlarm(string Name, ImmutableDictionary<string, object> Inputs)
{
    public const string Type = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public static IReadOnlyList<SentAlarm> Of(Deployed deployed) => [.. deployed.OfType(Type).Select(From)];

    public string Description => (string)Inputs["alarmDescription"];

    public string? Expression => (string?)Queries.SingleOrDefault(query => query.ContainsKey("expression"))?["expression"];

    /// <summary>The metrics that CloudWatch bills it by.</summary>
    public IReadOnlyList<WatchedMetric> Metrics => Inputs.ContainsKey("metricName")
        ? [Metric(Inputs, "statistic")]
        : [.. Queries.Where(query => query.ContainsKey("metric")).Select(query => Metric(query.Map("metric"), "stat"))];

    /// <summary>What it watches and when it fires, in one line.</summary>
    public override string ToString()
    {
        var watched = Expression is null ? "" : $"{Expression} over ";
        var compared = (string)Inputs["comparisonOperator"] switch { "GreaterThanThreshold" => ">", "GreaterThanOrEqualToThreshold" => ">=", _ => "?" };
        return $"{Name}: {watched}{string.Join(", ", Metrics)} {compared} {Inputs["threshold"]}, {Inputs["datapointsToAlarm"]} of {Inputs["evaluationPeriods"]}";
    }

    private IReadOnlyList<ImmutableDictionary<string, object>> Queries => Inputs.ContainsKey("metricQueries") ? Inputs.Maps("metricQueries") : [];

    private static SentAlarm From(MockResourceArgs sent) => new(sent.Name![(sent.Name!.IndexOf("alarms-", StringComparison.Ordinal) + 7)..], sent.Inputs);

    private static WatchedMetric Metric(ImmutableDictionary<string, object> sent, string statistic)
    {
        Assert.Equal("AWS/DynamoDB", sent["namespace"]);
        return new WatchedMetric((string)sent["metricName"], sent.ContainsKey("dimensions") ? sent.Text("dimensions") : "", (string)sent[statistic], (double)sent["period"]);
    }
}
