namespace SalesData.Bench.Measuring;

/// <summary>One run of a program.</summary>
/// <param name="Seconds">From its start to its end, in seconds.</param>
/// <param name="Megabytes">Most memory that it held, in megabytes; null where that is not known.</param>
internal sealed record Sample(double Seconds, double? Megabytes);
