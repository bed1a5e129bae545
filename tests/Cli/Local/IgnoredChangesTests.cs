using System.Text.Json.Nodes;
using SalesData.Cli;
using SalesData.Cli.Local.Engine;

namespace SalesData.Tests.Cli.Local;

/// <summary>Changes are ignored at the paths that Pulumi knows, as its engine does it.</summary>
public class IgnoredChangesTests
{
    [Theory]
    [InlineData("a", """{"a":1,"b":1}""", """{"a":2,"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("a", """{}""", """{"a":2,"b":2}""", """{"b":2}""")]
    [InlineData("a", """{"a":1}""", """{"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("a.b", """{"a":{"b":1,"c":1}}""", """{"a":{"b":2,"c":2}}""", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a.b", """{"a":{"b":1}}""", """{}""", """{}""")]
    [InlineData("a.b", """{"a":{"b":1}}""", """{"a":[]}""", """{"a":[]}""")]
    [InlineData("""a["b.c"]""", """{"a":{"b.c":1}}""", """{"a":{"b.c":2}}""", """{"a":{"b.c":1}}""")]
    [InlineData("""["a"].b""", """{"a":{"b":1}}""", """{"a":{"b":2}}""", """{"a":{"b":1}}""")]
    [InlineData("a[1]", """{"a":[1,1]}""", """{"a":[2,2]}""", """{"a":[2,1]}""")]
    [InlineData("a[1]", """{"a":[1]}""", """{"a":[2,2]}""", """{"a":[2,2]}""")]
    [InlineData("a[1].b", """{"a":[{"b":1},{"b":1}]}""", """{"a":[{"b":2},{"b":2}]}""", """{"a":[{"b":2},{"b":1}]}""")]
    [InlineData("a[*]", """{"a":[1,1]}""", """{"a":[2,2,2]}""", """{"a":[1,1,2]}""")]
    [InlineData("a[*]", """{"a":{"b":1}}""", """{"a":{"b":2,"c":2}}""", """{"a":{"b":1}}""")]
    [InlineData("*.b", """{"a":{"b":1},"c":{"b":1}}""", """{"a":{"b":2},"c":{"b":2}}""", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("a[*].b", """{"a":[{"name":"y","b":1},{"name":"x","b":3}]}""", """{"a":[{"name":"x","b":2},{"name":"y","b":2}]}""", """{"a":[{"name":"x","b":3},{"name":"y","b":1}]}""")]
    [InlineData("a[*].b", """{"a":[{"name":"x","b":1}]}""", """{"a":[{"name":"x","b":2},{"name":"new","b":2}]}""", """{"a":[{"name":"x","b":1},{"name":"new","b":2}]}""")]
    public void What_exists_is_kept_at_an_ignored_path_and_nowhere_else(string path, string prior, string desired, string result) =>
        Assert.Equal(result, IgnoredChanges.Reset(Parse(prior), Parse(desired), [path]).ToJsonString());

    [Fact]
    public void Neither_what_exists_nor_what_is_desired_is_changed()
    {
        var (prior, desired) = (Parse("""{"a":[{"name":"x","b":1}]}"""), Parse("""{"a":[{"name":"x","b":2}]}"""));

        IgnoredChanges.Reset(prior, desired, ["a[*].b", "a"]);

        Assert.Equal(("""{"a":[{"name":"x","b":1}]}""", """{"a":[{"name":"x","b":2}]}"""), (prior.ToJsonString(), desired.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[b]")]
    [InlineData("a[-1]")]
    [InlineData("""a["b]""")]
    public void A_text_that_is_not_a_path_is_refused(string path) =>
        Assert.Contains($"'{path}', which is not the path of a property", Assert.Throws<CliException>(() => PropertyPath.Parse(path)).Message, StringComparison.Ordinal);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
