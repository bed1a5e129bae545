namespace SalesData.Bench;

/// <summary>Nothing can be measured; the message says why.</summary>
/// <param name="message">Why.</param>
internal sealed class BenchException(string message) : Exception(message);
