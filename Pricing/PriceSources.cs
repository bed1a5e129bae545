namespace SalesData.Infra.Pricing;

/// <summary>How old the prices of an estimate are, and which of them were inferred.</summary>
/// <param name="Oldest">Date of the oldest price, as ISO 8601 writes it.</param>
/// <param name="Newest">Date of the newest price.</param>
/// <param name="Inferred">What was inferred from other prices.</param>
public sealed record PriceSources(string Oldest, string Newest, IReadOnlyList<string> Inferred)
{
    /// <summary>Describes the prices that an estimate rests on.</summary>
    /// <param name="used">The prices, with what each is for.</param>
    /// <returns>Their dates, and what was inferred.</returns>
    public static PriceSources Of(IEnumerable<(string Name, Price Price)> used)
    {
        var prices = used.ToList();
        var dates = prices.Select(use => use.Price.Date).Order(StringComparer.Ordinal).ToList();
        return new PriceSources(dates[0], dates[^1], [.. prices.Where(use => use.Price.Inferred).Select(use => use.Name).Distinct()]);
    }

    /// <summary>Describes them, for example <c>as of 2022 to 2026-08-15; inferred from others: storage</c>.</summary>
    public override string ToString() =>
        $"as of {(Oldest == Newest ? Oldest : $"{Oldest} to {Newest}")}{(Inferred is [] ? "" : $"; inferred from others: {string.Join(", ", Inferred)}")}";
}
