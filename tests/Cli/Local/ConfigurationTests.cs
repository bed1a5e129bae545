using SalesData.Cli;
using SalesData.Cli.Stacks;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public class ConfigurationTests
{
    private const string Project = """
        name: shop
        runtime: dotnet
        config:
          tableName:
            type: string
            default: Orders
          readCapacity:
            type: integer
          shop:protect:
            type: boolean
            default: false
          aws:region:
            value: eu-west-1
          aws:profile: someone
        """;

    [Fact]
    public void Defaults_of_the_project_apply_where_the_stack_gives_nothing()
    {
        var config = Read(Project, "config:\n  shop:readCapacity: 7");

        var declaredHere = config.Values.Where(pair => !Defaults.All.ContainsKey(pair.Key.Split(':')[1]) || pair.Key is "shop:tableName" or "shop:readCapacity" or "shop:protect");
        Assert.Equal(
            [("aws:profile", "someone"), ("aws:region", "eu-west-1"), ("shop:protect", "false"), ("shop:readCapacity", "7"), ("shop:tableName", "Orders")],
            declaredHere.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("shop:readCapacity: 7", "7")]
    [InlineData("shop:readCapacity: \"7\"", "7")]
    [InlineData("shop:readCapacity: 40000", "40000")]
    [InlineData("shop:config:readCapacity: 7", "7")]
    public void A_value_of_the_declared_type_is_read(string line, string value) =>
        Assert.Equal(value, Read(Project, $"config:\n  {line}").Values["shop:readCapacity"]);

    [Theory]
    [InlineData("tags: {a: b, n: 1, t: true}", """{"tags":{"a":"b","n":1,"t":true}}""")]
    [InlineData("[a, 1]", """["a",1]""")]
    public void A_structured_value_is_handed_on_as_JSON(string value, string json)
    {
        var yaml = value.StartsWith('[') ? value : $"{{{value}}}";

        Assert.Equal(json, Read(Project, $"config:\n  shop:readCapacity: 7\n  aws:defaultTags: {yaml}").Values["aws:defaultTags"]);
    }

    [Theory]
    [InlineData("shop:readCapacity: seven", "shop:readCapacity is 'seven': it must be of type integer")]
    [InlineData("shop:readCapacity: 7.5", "shop:readCapacity is '7.5': it must be of type integer")]
    [InlineData("shop:readCapacity:", "shop:readCapacity has no value: it must be given as a value of type integer")]
    [InlineData("aws:profile: x", "shop:readCapacity has no value: it must be given as a value of type integer")]
    [InlineData("shop:protect: yes", "shop:protect is 'yes': it must be of type boolean")]
    [InlineData("shop:raedCapacity: 7", "did you mean shop:readCapacity?")]
    [InlineData("shop:somethingElse: 7", "shop:somethingElse is '7': it must be a key that Pulumi.yaml declares, because")]
    [InlineData("readCapacity: 7", "Pulumi.test.yaml: the key 'readCapacity' in line 2 must have the form NAMESPACE:NAME, as in 'shop:readCapacity'")]
    [InlineData("shop:readCapacity: 7\n  shop:config:readCapacity: 8", "the key 'shop:readCapacity' in line 3 is given twice")]
    [InlineData("aws:defaultTags: {[a]: b}", "Line 2 has a key that is no text")]
    [InlineData("aws:defaultTags: &a [*a]", "nested more than 50 levels")]
    [InlineData("aws:region: mars-1", "aws:region is 'mars-1': it must be an AWS region")]
    [InlineData("aws:region: Moon Base", "aws:region is 'Moon Base': it must be an AWS region")]
    [InlineData("aws:region: \"\"", "aws:region is '': it must be an AWS region")]
    [InlineData("shop:readCapacity: {secure: abc}", "only the Pulumi CLI can decrypt it")]
    public void A_wrong_value_is_refused_with_its_key(string line, string message) =>
        Assert.Contains(message, Refusal(Project, $"config:\n  {line}"), StringComparison.Ordinal);

    [Fact]
    public void Every_problem_of_the_files_and_of_the_program_is_in_one_message()
    {
        var refusal = Assert.Throws<CliException>(() =>
            Repository.Stack("dev", ("readCapacity", "0"), ("writeCapacity", "many"), ("tableNmae", "x"), ("indexWriteCapacity", "50000"))).Message;

        Assert.Contains("has 4 problems", refusal, StringComparison.Ordinal);
        Assert.All(
            new[] { "sales-data:readCapacity", "sales-data:writeCapacity", "sales-data:tableNmae", "sales-data:indexWriteCapacity" },
            key => Assert.Contains($"- {key} is", refusal, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("readCapacity")]
    [InlineData("shop:readCapacity")]
    public void An_override_wins_over_the_stack_file(string key) =>
        Assert.Equal("9", Read(Project, "config:\n  shop:readCapacity: 7", (key, "9")).Values["shop:readCapacity"]);

    [Theory]
    [InlineData("nosuch")]
    [InlineData("../dev")]
    [InlineData("")]
    public void An_unknown_stack_is_refused_with_the_stacks_that_there_are(string stack) =>
        Assert.Contains("Stacks here: dev, prod", Assert.Throws<CliException>(() => Repository.Stack(stack)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("config: [", "Pulumi.test.yaml is not valid YAML: line ")]
    [InlineData("config:\n  a:b: 1\n  a:b: 2", "Pulumi.test.yaml is not valid YAML: line 3")]
    [InlineData("config:\n\ta:b: 1", "Pulumi.test.yaml is not valid YAML: line ")]
    [InlineData("just text", "Pulumi.test.yaml must be one YAML mapping")]
    [InlineData("config: 5", "Pulumi.test.yaml: 'config' in line 1 must be a mapping")]
    public void A_broken_stack_file_is_refused_with_the_place(string yaml, string message) =>
        Assert.StartsWith(message, Refusal(Project, yaml), StringComparison.Ordinal);

    [Theory]
    [InlineData("name: [", "Pulumi.yaml is not valid YAML: line")]
    [InlineData("runtime: dotnet", "Pulumi.yaml must have a 'name'")]
    [InlineData("", "Pulumi.yaml must have a 'name'")]
    public void A_broken_project_file_is_refused_with_the_place(string yaml, string message) =>
        Assert.StartsWith(message, Refusal(yaml, ""), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_without_a_project_is_not_needed_when_the_program_is_in_one()
    {
        using var directory = new TemporaryDirectory();

        var run = await CliRun.LocalAsync(["outputs", "--data-dir", directory.File("data")], workingDirectory: directory.Path);

        Assert.Contains("Stack 'dev' has no outputs", run.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pulumi.yaml", "name: [")]
    [InlineData("Pulumi.dev.yaml", "config: [")]
    public async Task A_broken_file_ends_a_command_with_one_message(string file, string yaml)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: sales-data");
        directory.Write("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1");
        directory.Write(file, yaml);

        Assert.Contains($"{file} is not valid YAML", (await CliRun.LocalAsync(["up"], directory.Path)).Refusal(), StringComparison.Ordinal);
    }

    private static StackConfig Read(string project, string stack, params (string Key, string Value)[] overrides)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", project.Contains("config:", StringComparison.Ordinal) ? project + "\n" + OtherKeys(project) : project);
        directory.Write("Pulumi.test.yaml", stack);
        return StackConfig.Read(ProjectFile.Read(directory.Path), "test", overrides.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
    }

    /// <summary>Declarations of the keys that the program reads and a test does not care for.</summary>
    private static string OtherKeys(string project) => string.Join('\n', Defaults.All
        .Where(pair => !project.Contains($"{pair.Key}:", StringComparison.Ordinal))
        .Select(pair => $"  {pair.Key}: {{default: \"{pair.Value}\"}}"));

    private static string Refusal(string project, string stack) => Assert.Throws<CliException>(() => Read(project, stack)).Message;
}
