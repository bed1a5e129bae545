using System.Text.Json;

namespace SalesData.Tests.Support;

/// <summary>The configuration that a program under test reads, for as long as the test takes.</summary>
internal sealed class PulumiConfig : IDisposable
{
    private readonly EnvironmentOverride _config;

    public PulumiConfig(IReadOnlyDictionary<string, string> values) => _config = new(("PULUMI_CONFIG", JsonSerializer.Serialize(values)));

    /// <summary>Resets the exit code too: the SDK sets that of this process when a program under test fails.</summary>
    public void Dispose()
    {
        _config.Dispose();
        Environment.ExitCode = 0;
    }
}
