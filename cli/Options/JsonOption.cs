using System.CommandLine;

namespace SalesData.Cli.Options;

/// <summary>The option that makes a result readable for programs.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Print the result as one JSON object, and nothing else" };
}
