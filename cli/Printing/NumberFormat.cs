using System.Globalization;

namespace SalesData.Cli.Printing;

/// <summary>Numbers for people.</summary>
internal static class NumberFormat
{
    /// <summary>A number as in <c>1,000.5</c>, rounded up to two decimals: what is a little above a limit must not look equal to it.</summary>
    public static string Of(decimal number) => (Math.Ceiling(number * 100) / 100).ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>An amount of money as in <c>1,234.50</c>; one below a cent keeps what is needed to tell it from nothing.</summary>
    public static string Money(decimal amount) => amount.ToString(amount is > 0 and < 0.01m ? "0.########" : "#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A factor as in <c>2.4</c>.</summary>
    public static string Factor(decimal factor) => factor.ToString(factor < 10 ? "0.0#" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 as in <c>28.9 %</c>.</summary>
    public static string Percent(decimal share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>Two figures, or one when they are the same, as in <c>1.00 to 2.00</c>.</summary>
    public static string Range(string low, string high) => low == high ? low : $"{low} to {high}";

    /// <summary>A number of things, as in <c>1 item</c> and <c>2 items</c>.</summary>
    public static string Times(int number, string thing) => number == 1 ? $"1 {thing}" : $"{Of(number)} {thing}s";
}
