using System.Globalization;

namespace SalesData.Infra.Pricing;

/// <summary>What something costs a month in USD.</summary>
/// <param name="Low">At least.</param>
/// <param name="High">At most; equal to <paramref name="Low"/> where nothing scales.</param>
public sealed record CostRange(decimal Low, decimal High)
{
    /// <summary>Nothing.</summary>
    public static CostRange Zero { get; } = new(0, 0);

    /// <summary>The sum of two.</summary>
    public static CostRange operator +(CostRange a, CostRange b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The sum of two.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public CostRange Add(CostRange other) => this + other;

    /// <summary>The range in figures, as in <c>5.69</c> or <c>28.47 to 113.88</c>.</summary>
    public override string ToString() => Low == High ? Text(Low) : $"{Text(Low)} to {Text(High)}";

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
