using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SalesData.Cli.Options;

/// <summary>
/// Options whose value is a number of a range. Digits and a decimal point only: 1,5 is refused, and not taken for 15.
/// </summary>
internal static class NumberOption
{
    /// <summary>An option whose value is a whole number.</summary>
    /// <param name="name">The option.</param>
    /// <param name="unit">What the number counts.</param>
    /// <param name="description">What the option means.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <param name="fallback">The value when the option is not given.</param>
    public static Option<int> Whole(string name, string unit, string description, int min, int max, int fallback) => new(name)
    {
        HelpName = unit,
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}; {min}-{max}"),
        DefaultValueFactory = _ => fallback,
        CustomParser = result => (int)Parse(result, name, "a whole number", NumberStyles.AllowLeadingSign, min, max),
    };

    /// <summary>An option whose value may have decimals.</summary>
    /// <param name="name">The option.</param>
    /// <param name="unit">What the number counts.</param>
    /// <param name="description">What the option means.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <param name="fallback">The value when the option is not given; null when it has to be.</param>
    public static Option<decimal> Decimal(string name, string unit, string description, decimal min, decimal max, decimal? fallback)
    {
        var option = new Option<decimal>(name)
        {
            HelpName = unit,
            Description = string.Create(CultureInfo.InvariantCulture, $"{description}; {min}-{max}"),
            Required = fallback is null,
            CustomParser = result => Parse(result, name, "a number", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, min, max),
        };
        if (fallback is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        return option;
    }

    private static decimal Parse(ArgumentResult result, string name, string kind, NumberStyles styles, decimal min, decimal max)
    {
        var text = result.Tokens[0].Value;
        if (decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be {kind} from {min} to {max}; '{text}' is not."));
        return min;
    }
}
