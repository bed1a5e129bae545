using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

/// <summary>What a user reads, in <c>Messages.txt</c>: a change of the defaults, and below it each problem in words.</summary>
public class MessageTests
{
    [Fact]
    public void Every_problem_is_told_as_written_down()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Program", "Settings", "Messages.txt"));

        Assert.Equal(file, string.Concat(file.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => $"{line}\n{Messages(line[2..])}")));
    }

    [Fact]
    public void One_message_has_all_problems_and_says_how_to_set_a_value() =>
        Assert.Equal(
            """
            The configuration of stack 'prod' has a problem; no resource was made or changed.
              - p:key is 'x': it must be y, because z.
            Set a value with: pulumi config set KEY VALUE --stack prod; remove one with: pulumi config rm KEY --stack prod
            """.ReplaceLineEndings("\n"),
            SettingsReport.Describe([new SettingProblem("p:key", "x", "y", "z")], "prod"));

    private static string Messages(string changes)
    {
        var values = new Dictionary<string, string?>(Defaults.All.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = change.Split('=', 2);
            values[parts[0]] = parts.Length == 2 ? parts[1] : null;
        }

        SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        var lines = SettingsReport.Describe(problems, "dev").Split('\n');
        return string.Concat(lines[1..^1].Select(line => $"{line}\n"));
    }
}
