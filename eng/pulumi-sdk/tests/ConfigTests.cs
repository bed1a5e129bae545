using System.Text.Json;
using Pulumi;
using SalesData.Tests.Support;

namespace SalesData.Tests.PulumiSdk;

[Collection(ProcessWide.Collection)]
public class ConfigTests
{
    [Theory]
    [InlineData(null, "text", "t")]
    [InlineData(null, "bare", "7")]
    [InlineData(null, "missing", null)]
    [InlineData("aws", "region", "us-east-1")]
    public Task A_value_is_read_from_the_namespace_of_the_project_or_of_a_provider(string? name, string key, string? expected)
        => ReadAsync("""{"project:text": "t", "project:bare": 7, "aws:region": "us-east-1"}""", () => Assert.Equal(expected, new Config(name).Get(key)));

    [Fact]
    public async Task Each_run_reads_the_configuration_afresh()
    {
        await ReadAsync("""{"project:a": "1"}""", () => Assert.Equal("1", new Config().Get("a")));
        await ReadAsync("""{"project:a": "2"}""", () => Assert.Equal("2", new Config().Get("a")));
    }

    [Fact]
    public Task Malformed_configuration_is_an_error() => Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync("{", () => { }));

    private static async Task ReadAsync(string json, Action read)
    {
        using var environment = new EnvironmentOverride(("PULUMI_CONFIG", json));
        await Run.PreviewAsync(read);
    }
}
