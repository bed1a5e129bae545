namespace SalesData.Bench;

/// <summary>Nothing can be measured.</summary>
/// <param name="message">The reason.</param>
internal sealed class BenchmarkException(string message) : Exception(message);
