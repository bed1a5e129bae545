using System.Text.Json;

namespace Pulumi;

/// <summary>The config values of a run, as the engine hands them over in environment variables.</summary>
internal sealed class DeploymentConfig
{
    private readonly Dictionary<string, string> _values = [];

    public static DeploymentConfig FromEnvironment()
    {
        var config = new DeploymentConfig();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                config._values[WithoutConfigPart(property.Name)] = property.Value.ToString();
            }
        }

        // Only the engine needs to know which keys are secret, but it must be a list.
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS") is { } secretKeys)
        {
            using var document = JsonDocument.Parse(secretKeys);
            document.RootElement.EnumerateArray();
        }

        return config;
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    // Old stacks have project:config:key where new ones have project:key.
    private static string WithoutConfigPart(string key)
    {
        const string configPart = "config:";
        var start = key.IndexOf(':', StringComparison.Ordinal) + 1;
        return start > 1 && key.AsSpan(start).StartsWith(configPart, StringComparison.Ordinal)
            ? key.Remove(start, configPart.Length)
            : key;
    }
}
