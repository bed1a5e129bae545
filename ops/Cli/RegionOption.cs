using System.CommandLine;

namespace SalesData.Ops.Cli;

/// <summary>The option that names an AWS region.</summary>
internal static class RegionOption
{
    /// <summary>An option whose value has the form of a region. Which regions there are is AWS's affair.</summary>
    /// <param name="description">What the region is for.</param>
    /// <param name="fallback">The region when the option is not given.</param>
    public static Option<string> Of(string description, string fallback)
    {
        var option = new Option<string>("--region") { HelpName = "REGION", Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IsRegion(token.Value)))
            {
                result.AddError($"--region must be an AWS region such as eu-west-1; '{token.Value}' is not.");
            }
        });
        return option;
    }

    private static bool IsRegion(string text) =>
        text.Split('-') is [{ Length: 2 }, { Length: > 0 }, .., [>= '1' and <= '9']]
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
