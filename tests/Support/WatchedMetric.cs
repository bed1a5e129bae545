namespace SalesData.Tests.Support;

/// <summary>A metric as an alarm or a dashboard asks CloudWatch for it.</summary>
/// <param name="Name">Its name, in the namespace of DynamoDB.</param>
/// <param name="Dimensions">Its dimensions as in <c>Operation=Query TableName=Orders</c>, in the order of their names.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="PeriodInSeconds">Length of a period in seconds.</param>
internal sealed record WatchedMetric(string Name, string Dimensions, string Statistic, double PeriodInSeconds)
{
    /// <summary>The names of its dimensions.</summary>
    public string DimensionNames => string.Join(' ', Pairs.Select(pair => pair[0]));

    /// <summary>The value of a dimension; null if it has no such one.</summary>
    public string? Dimension(string name) => Pairs.SingleOrDefault(pair => pair[0] == name)?[1];

    public override string ToString() => $"{Name}({Dimensions}) {Statistic} {PeriodInSeconds} s";

    private IEnumerable<string[]> Pairs => Dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
}
