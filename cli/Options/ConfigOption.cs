using System.CommandLine;

namespace SalesData.Cli.Options;

/// <summary>The option that overrides a value of the stack file.</summary>
internal static class ConfigOption
{
    /// <summary>The option, repeatable.</summary>
    public static readonly Option<string[]> Overrides = new("--config")
    {
        Description = "Override a config value; repeatable",
        HelpName = "KEY=VALUE",
    };

    static ConfigOption() => Overrides.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
        {
            result.AddError($"--config must have the form KEY=VALUE, as in --config readCapacity=10; '{token.Value}' has not.");
        }
    });

    /// <summary>The values that the command line overrides, by key.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(ParseResult parsed) =>
        [.. (parsed.GetValue(Overrides) ?? []).Select(pair => pair.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))];
}
