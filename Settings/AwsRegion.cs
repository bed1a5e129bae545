namespace SalesData.Infra.Settings;

/// <summary>Names of AWS regions. Which regions there are is AWS's affair, so only the form is checked.</summary>
internal static class AwsRegion
{
    /// <summary>Whether a text has the form of a region, for example <c>eu-west-1</c>, <c>us-gov-west-1</c> or <c>eusc-de-east-1</c>.</summary>
    public static bool IsName(string text) =>
        text.Split('-') is [{ Length: >= 2 and <= 4 }, { Length: > 0 }, .., [>= '1' and <= '9']]
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
