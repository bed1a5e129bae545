using SalesData.Infra.Settings;

namespace SalesData.Cli.Stacks;

/// <summary>The complete configuration of a stack, as the Pulumi CLI would hand it to the program.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Values">Every configured value by its full key.</param>
/// <param name="Settings">What the program reads of them.</param>
internal sealed record StackConfig(ProjectFile Project, string Stack, IReadOnlyDictionary<string, string> Values, SalesDataSettings Settings)
{
    private const string RegionKey = "aws:region";

    /// <summary>AWS region of the stack.</summary>
    public string Region { get; } = Values[RegionKey];

    /// <summary>Reads project file and stack file, applies overrides and defaults, and checks all of it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="overrides">Values that replace those of the stack file, by key with or without the project's namespace.</param>
    /// <exception cref="CliException">Something is wrong; the message lists every problem.</exception>
    public static StackConfig Read(ProjectFile project, string stack, IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var given = new Dictionary<string, string?>(StackFile.ReadValues(project, stack));
        foreach (var (key, value) in overrides)
        {
            given[project.FullKey(key)] = value;
        }

        given.TryAdd(RegionKey, Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"));

        var values = given.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        foreach (var declaration in project.Declarations)
        {
            if (declaration.Default is not null)
            {
                values.TryAdd(declaration.Key, declaration.Default);
            }
        }

        // The Pulumi CLI stops at the first kind of problem, and the program reports its own later. Here one message has them all.
        var problems = ConfigCheck.ProblemsOf(project, values, RegionKey).ToList();
        var settings = SalesDataSettings.Read(
            key => values.GetValueOrDefault($"{project.Name}:{key}"),
            project.Name,
            values.GetValueOrDefault(RegionKey),
            values.Keys.Where(key => key.StartsWith($"{project.Name}:", StringComparison.Ordinal)).Select(key => key[(project.Name.Length + 1)..]),
            out var settingProblems);
        problems.AddRange(settingProblems.Where(problem => !problems.Exists(known => known.Key == problem.Key)));

        return problems is []
            ? new StackConfig(project, stack, values, settings)
            : throw new CliException(SettingsReport.Describe(problems, stack));
    }
}
