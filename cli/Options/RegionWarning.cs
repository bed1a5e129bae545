using Amazon;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Options;

/// <summary>Warns about a region that has the form of one and that the AWS SDK does not know: a new one, or a typing error.</summary>
internal static class RegionWarning
{
    /// <summary>Returns the warning; null if the region is known.</summary>
    public static string? For(string region)
    {
        var known = RegionEndpoint.EnumerableAllRegions.Select(endpoint => endpoint.SystemName).ToList();
        return known.Contains(region) ? null : $"warning: '{region}' is not a region that the AWS SDK knows{Suggestion.For(region, known)}.";
    }

    /// <summary>Prints the warning, if there is one.</summary>
    public static async Task PrintAsync(string region, Terminal terminal)
    {
        if (For(region) is { } warning)
        {
            await terminal.Error.WriteLineAsync(warning);
        }
    }
}
