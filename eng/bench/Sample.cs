namespace SalesData.Bench;

/// <summary>One run of a program.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">The most memory that it held; null if unknown.</param>
internal sealed record Sample(double Seconds, double? Megabytes);
