using System.CommandLine;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Options;

/// <summary>The option that names an AWS region.</summary>
internal static class RegionOption
{
    /// <summary>An option whose value has the form of a region. Which regions there are is AWS's affair.</summary>
    /// <param name="description">What the region is for.</param>
    /// <param name="fallback">The region when the option is not given; null when it has to be.</param>
    public static Option<string> Of(string description, string? fallback)
    {
        var option = new Option<string>("--region") { HelpName = "REGION", Description = description, Required = fallback is null };
        if (fallback is not null)
        {
            option.DefaultValueFactory = _ => fallback;
        }

        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !AwsRegion.IsName(token.Value)))
            {
                result.AddError($"--region must be an AWS region such as eu-west-1; '{token.Value}' is not.");
            }
        });
        return option;
    }
}
