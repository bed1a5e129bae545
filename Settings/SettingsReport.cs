using System.Text;

namespace SalesData.Infra.Settings;

/// <summary>The one message that tells a user everything that is wrong with a stack's configuration.</summary>
internal static class SettingsReport
{
    public static string Describe(IReadOnlyList<SettingProblem> problems, string stack)
    {
        var report = new StringBuilder($"The configuration of stack '{stack}' has {Count(problems)}; no resource was made or changed.");
        foreach (var problem in problems)
        {
            var value = problem.Value is null ? "has no value" : $"is '{problem.Value}'";
            report.Append($"\n  - {problem.Key} {value}: it must be {problem.Allowed}, because {problem.Why}.");
        }

        return report.Append($"\nSet a value with: pulumi config set KEY VALUE --stack {stack}; remove one with: pulumi config rm KEY --stack {stack}").ToString();
    }

    private static string Count(IReadOnlyList<SettingProblem> problems) =>
        problems.Count == 1 ? "a problem" : $"{problems.Count} problems";
}
