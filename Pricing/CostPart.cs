namespace SalesData.Infra.Pricing;

/// <summary>A part of what a stack costs.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Cost">USD a month.</param>
public sealed record CostPart(string Name, CostRange Cost);
