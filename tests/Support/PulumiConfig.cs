using System.Text.Json;

namespace SalesData.Tests.Support;

/// <summary>The configuration that a program under test reads, for as long as the test takes.</summary>
internal sealed class PulumiConfig : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    public PulumiConfig(IReadOnlyDictionary<string, string> values) =>
        Environment.SetEnvironmentVariable(Variable, JsonSerializer.Serialize(values));

    /// <summary>Resets the exit code too: the SDK sets that of this process when a program under test fails.</summary>
    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _before);
        Environment.ExitCode = 0;
    }
}
