using System.Text.RegularExpressions;
using SalesData.Cli.Local.Emulator;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>What the pages tell a reader to do works.</summary>
[Collection(ProcessWide.Collection)]
public class PageTests
{
    public static TheoryData<string> Pages => [.. Page.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_that_can_run_on_one_machine_does_what_the_page_shows(string page)
    {
        // The first run on a machine says that it installs the emulator, and the pages show the runs after it.
        await EmulatorInstallation.Find().EnsureAsync(_ => { }, CancellationToken.None);
        using var commands = new DocumentedCommands();
        foreach (var transcript in Page.Read(page).Transcripts.Where(DocumentedCommands.CanRun))
        {
            await commands.RunAsync(transcript);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_other_command_is_one_that_needs_an_account_or_that_a_workflow_runs(string page) =>
        Assert.All(
            Page.Read(page).Transcripts.Where(transcript => !DocumentedCommands.CanRun(transcript)),
            transcript => Assert.True(DocumentedCommands.RunsElsewhere(transcript), transcript.Command));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_key_that_a_page_sets_is_declared(string page) =>
        Assert.All(
            Regex.Matches(Page.Read(page).Text, @"pulumi config set (?:sales-data:)?(\w+) (\S+)").Where(set => set.Groups[1].Value != "KEY"),
            set => Assert.Contains($"sales-data:{set.Groups[1].Value}", Repository.Project.Declarations.Select(declaration => declaration.Key)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_page_or_a_place_in_it_leads_there(string name)
    {
        var page = Page.Read(name);
        foreach (var link in page.Links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal)))
        {
            var (file, anchor) = link.Split('#') is [var f, var a] ? (f, a) : (link, null);
            var target = file == "" ? Path.Combine(Repository.Root, name) : Path.GetFullPath(Path.Combine(page.Folder, file));
            Assert.True(Path.Exists(target), $"{name}: {link}");
            Assert.True(anchor is null || Page.Read(Path.GetRelativePath(Repository.Root, target)).Anchors.Contains(anchor), $"{name}: {link}");
        }
    }

    [Theory]
    [InlineData("README.md", "SalesDataTable.cs")]
    [InlineData("README.md", "tests/Program/SalesDataTableTests.cs")]
    public void Code_that_a_page_shows_is_code_that_is_compiled(string page, string file)
    {
        var source = Line(File.ReadAllText(Path.Combine(Repository.Root, file)).Replace("///", "", StringComparison.Ordinal));

        Assert.Contains(Page.Read(page).CodeBlocks, code => source.Contains(Line(code), StringComparison.Ordinal));

        static string Line(string code) => Regex.Replace(code, @"\s+", " ").Trim();
    }

    [Fact]
    public void The_commands_of_the_readme_include_the_main_job_and_the_tests() =>
        Assert.Superset(
            new HashSet<string> { "dotnet run --project cli -- local up dev", "dotnet test tests" },
            Page.Read("README.md").Transcripts.Select(transcript => transcript.Command).ToHashSet());
}
