using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The tables of the README say what the files and the program say.</summary>
public class ReadmeTests
{
    private static readonly Page Readme = Page.Read("README.md");

    [Fact]
    public void Every_config_key_has_its_row_with_type_default_and_values()
    {
        var (dev, prod) = (Repository.Stack("dev").Values, Repository.Stack("prod").Values);
        var expected = Repository.Project.Declarations.Select(declaration => string.Join('|', new[]
        {
            declaration.Key.Split(':')[1], declaration.Type, declaration.Default, dev[declaration.Key], prod[declaration.Key],
        })).Append($"aws:region|string||{dev["aws:region"]}|{prod["aws:region"]}");

        Assert.Equal(expected, Readme.Rows("Configuration").Select(row => string.Join('|', row.Take(5))));
    }

    [Fact]
    public void Every_config_key_says_what_is_allowed_and_what_a_change_does() =>
        Assert.All(Readme.Rows("Configuration"), row => Assert.True(row.Length == 7 && row[5] != "" && row[6] != "", row[0]));

    [Fact]
    public async Task Every_stack_output_has_its_row() =>
        Assert.Equal((await StackRun.OfAsync("prod", [.. AllFeatures.Of, ("orderDateAttribute", "")])).Outputs.Keys, Readme.Rows("Outputs").Select(row => row[0]));

    [Fact]
    public async Task Every_command_of_salesdata_has_its_row()
    {
        var commands = await HelpAsync("Commands:", "--help");
        var local = await HelpAsync("Commands:", "local --help");

        Assert.Equal(
            commands.SelectMany(command => command == "local" ? local.Select(name => $"local {name}") : [command]),
            Readme.Rows("The tool `salesdata`").Select(row => Regex.Replace(row[0], @" (\[STACK\]|FILE)$", "")));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    [InlineData("destroy")]
    [InlineData("outputs")]
    [InlineData("serve")]
    [InlineData("verify")]
    public async Task Every_option_of_a_command_of_local_has_its_row(string command)
    {
        var documented = Readme.Rows("Running the stack locally").Where(row => Belongs(row[1], command)).Select(row => row[0].Split(' ')[0]);

        Assert.Equal(documented.Order(), (await OptionsAsync($"local {command} --help")).Order());
    }

    [Theory]
    [InlineData("capacity", "docs/capacity.md", "Options")]
    [InlineData("policies", "docs/policies.md", "IAM documents of the pipeline")]
    [InlineData("verify", "README.md", "Verifying a deployed table")]
    [InlineData("guard", "docs/guard.md", "The guard against data loss")]
    public async Task Every_option_of_a_command_has_its_row(string command, string page, string heading) =>
        Assert.Equal(
            await OptionsAsync($"{command} --help"),
            Page.Read(page).Rows(heading).Select(row => row[0].Split(' ')[0]).Where(name => name.StartsWith('-')));

    [Fact]
    public void Every_place_of_the_layout_exists() =>
        Assert.All(
            AtLeastOne(Readme.Rows("Layout")).SelectMany(row => row[0].Split(", ")),
            place => Assert.True(Path.Exists(Path.Combine(Repository.Root, place)), place));

    private static bool Belongs(string commands, string command) =>
        commands == "all" || (commands == "all but serve" ? command != "serve" : commands.Split(", ").Contains(command));

    private static IEnumerable<T> AtLeastOne<T>(IEnumerable<T> items) => items.Any() ? items : throw new InvalidOperationException("There are none.");

    private static async Task<IEnumerable<string>> OptionsAsync(string arguments) =>
        (await HelpAsync("Options:", arguments)).Where(option => option.StartsWith("--", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> HelpAsync(string section, string arguments) =>
        [.. FirstWords((await CliRun.RunAsync(arguments)).Succeeded().Out, section)];

    /// <summary>First words of a section of the help.</summary>
    private static IEnumerable<string> FirstWords(string help, string section) =>
        help.Split('\n')
            .SkipWhile(line => line.Trim() != section)
            .Skip(1)
            .TakeWhile(line => line.Trim() != "")
            .Select(line => line.Trim().Split(' ')[0]);
}
