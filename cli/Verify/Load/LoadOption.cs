using System.CommandLine;
using SalesData.Cli.Options;

namespace SalesData.Cli.Verify.Load;

/// <summary>The option that asks for a load test.</summary>
internal static class LoadOption
{
    /// <summary>Orders to write; 0 for no load test.</summary>
    public static readonly Option<int> Orders = Create();

    /// <summary>Whether a command line asks for a load test.</summary>
    public static bool IsGivenIn(ParseResult parsed) => parsed.GetResult(Orders) is { Implicit: false };

    private static Option<int> Create()
    {
        var option = NumberOption.Whole("--load", "N", "Also write N orders, read and query each, and print times and units", 1, 100_000, fallback: 0);
        option.DefaultValueFactory = null;
        return option;
    }
}
