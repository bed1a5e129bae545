using System.Text.Json;

namespace SalesData.Infra.Settings;

/// <summary>
/// Says which keys a stack's configuration has, and which of them are secret. The SDK's <c>Config</c> answers only for keys that it is
/// asked for, so this reads what the Pulumi CLI hands over. Source: Pulumi docs, "Environment variables", PULUMI_CONFIG.
/// </summary>
internal static class ConfiguredKeys
{
    /// <summary>Returns the keys of a namespace, without it; none if the CLI handed nothing over.</summary>
    public static IReadOnlyList<string> Of(string project) =>
    [
        .. Read("PULUMI_CONFIG", json => json.EnumerateObject().Select(pair => pair.Name))
            .Select(key => key.Split(':'))
            .Where(parts => parts[0] == project)
            .Select(parts => parts[^1]),
    ];

    /// <summary>Returns the keys whose values are secret, with their namespaces.</summary>
    public static IReadOnlyList<string> Secret() =>
        Read("PULUMI_CONFIG_SECRET_KEYS", json => json.EnumerateArray().Select(key => key.GetString() ?? ""));

    private static IReadOnlyList<string> Read(string variable, Func<JsonElement, IEnumerable<string>> keys)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text)
        {
            return [];
        }

        using var json = JsonDocument.Parse(text);
        return [.. keys(json.RootElement)];
    }
}
