namespace Pulumi;

/// <summary>Reads the configuration of one namespace: the project's own, or a provider's.</summary>
/// <param name="name">The namespace; default: the project.</param>
public sealed class Config(string? name = null)
{
    private const string Variable = "PULUMI_CONFIG";

    private readonly string _namespace = name ?? Deployment.Instance.ProjectName;

    /// <summary>Returns the value of a key, or null.</summary>
    public string? Get(string key) => Deployment.RequireCurrent().Config.GetValueOrDefault($"{_namespace}:{key}");

    /// <summary>Reads all values of a run from the environment, as the engine passes them.</summary>
    internal static Dictionary<string, string> ReadAll()
    {
        var json = Environment.GetEnvironmentVariable(Variable) is { } text ? JsonDocument.Parse(text).RootElement.EnumerateObject() : default;
        return json.ToDictionary(value => value.Name, value => value.Value.ToString());
    }
}
