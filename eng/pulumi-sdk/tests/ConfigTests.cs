using System.Text.Json;
using Pulumi;

namespace SalesData.Tests.PulumiSdk;

public class ConfigTests
{
    private const string Json = """
        {
          "project:text": "t", "project:true": "true", "project:false": "false", "project:Yes": "True",
          "project:whole": " 5", "project:number": "1.5e1", "project:object": "[1, 2]", "aws:region": "us-east-1",
          "project:config:old": "o", "project:bare": 7, "config:odd": "c"
        }
        """;

    [Fact]
    public Task Values_are_read_as_their_types() => ReadAsync(Json, config =>
    {
        Assert.Equal("t", config.Get("text"));
        Assert.Equal("t", config.Require("text"));
        Assert.Equal("7", config.Require("bare"));
        Assert.True(config.GetBoolean("true"));
        Assert.False(config.RequireBoolean("false"));
        Assert.Equal(5, config.GetInt32("whole"));
        Assert.Equal(5, config.RequireInt32("whole"));
        Assert.Equal(15.0, config.GetDouble("number"));
        Assert.Equal(15.0, config.RequireDouble("number"));
        Assert.Equal([1, 2], config.GetObject<int[]>("object")!);
        Assert.Equal([1, 2], config.RequireObject<int[]>("object"));
    });

    [Fact]
    public Task Missing_values_are_null() => ReadAsync(Json, config =>
    {
        Assert.Null(config.Get("none"));
        Assert.Null(config.GetBoolean("none"));
        Assert.Null(config.GetInt32("none"));
        Assert.Null(config.GetDouble("none"));
        Assert.Null(config.GetObject<int[]>("none"));
        Assert.Null(config.GetSecret("none"));
    });

    [Fact]
    public Task Without_config_all_values_are_missing() => ReadAsync(null, config => Assert.Null(config.Get("text")));

    [Fact]
    public Task The_config_part_of_old_keys_is_dropped() => ReadAsync(Json, config => Assert.Equal("o", config.Get("old")));

    [Theory]
    [InlineData("aws", "region", "us-east-1")]
    [InlineData("aws:config", "region", "us-east-1")]
    [InlineData("config", "odd", "c")]
    public Task Config_of_another_namespace_is_read_by_its_name(string name, string key, string expected)
        => ReadAsync(Json, _ => Assert.Equal(expected, new Config(name).Get(key)));

    [Fact]
    public async Task A_secret_value_is_a_secret_output()
    {
        var isSecret = new List<bool>();

        await ReadAsync(Json, config =>
        {
            config.GetSecret("text")!.Apply(value => value);
            isSecret.Add(Output.IsSecretAsync(config.GetSecret("text")!).GetAwaiter().GetResult());
            isSecret.Add(Output.IsSecretAsync(config.RequireSecret("text")).GetAwaiter().GetResult());
        });

        Assert.Equal([true, true], isSecret);
    }

    [Fact]
    public async Task A_missing_required_value_is_an_error_that_says_how_to_set_it()
    {
        var reads = new Action<Config>[]
        {
            config => config.Require("none"),
            config => config.RequireBoolean("none"),
            config => config.RequireInt32("none"),
            config => config.RequireDouble("none"),
            config => config.RequireObject<int[]>("none"),
            config => config.RequireSecret("none"),
        };
        foreach (var read in reads)
        {
            var error = await Run.FailsAsync<RunException>(() => ReadAsync(Json, read));

            Assert.Equal(
                "Missing Required configuration variable 'project:none'\n\tplease set a value using the command `pulumi config set project:none <value>`",
                error.Message);
        }
    }

    [Theory]
    [InlineData("Configuration 'project:Yes' value 'True' is not a valid Boolean", "Yes")]
    [InlineData("Configuration 'project:text' value 't' is not a valid Int32", "text")]
    [InlineData("Configuration 'project:false' value 'false' is not a valid Double", "false")]
    [InlineData("Configuration 'project:number' value '1.5e1' is not a valid System.Int32[]", "number")]
    public async Task A_value_of_another_type_is_an_error_that_names_the_type(string expected, string key)
    {
        var error = await Run.FailsAsync<RunException>(() => ReadAsync(Json, config => _ = key switch
        {
            "Yes" => (object?)config.GetBoolean(key),
            "text" => config.GetInt32(key),
            "false" => config.GetDouble(key),
            _ => config.GetObject<int[]>(key),
        }));

        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("PULUMI_CONFIG", "{")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS", "[")]
    public async Task Malformed_config_is_an_error(string variable, string json)
    {
        using var environment = new EnvironmentVariables((variable, json));

        await Assert.ThrowsAnyAsync<JsonException>(() => Run.PreviewAsync(() => { }));
    }

    [Fact]
    public async Task Config_is_read_afresh_by_each_run()
    {
        string? first = null;
        string? second = null;

        await ReadAsync("""{"project:a": "1"}""", config => first = config.Get("a"));
        await ReadAsync("""{"project:a": "2"}""", config => second = config.Get("a"));

        Assert.Equal(("1", "2"), (first, second));
    }

    private static async Task ReadAsync(string? json, Action<Config> read)
    {
        using var environment = new EnvironmentVariables(("PULUMI_CONFIG", json), ("PULUMI_CONFIG_SECRET_KEYS", """["project:text"]"""));
        await Run.PreviewAsync(() => read(new Config()));
    }
}
