using SalesData.Infra.Settings;

namespace SalesData.Cli.Stacks;

/// <summary>What the Pulumi CLI refuses before it runs a program.</summary>
internal static class ConfigCheck
{
    public static IEnumerable<SettingProblem> ProblemsOf(ProjectFile project, IReadOnlyDictionary<string, string> values, string regionKey)
    {
        foreach (var declaration in project.Declarations)
        {
            var value = values.GetValueOrDefault(declaration.Key);
            if (value is null)
            {
                yield return new SettingProblem(declaration.Key, null, $"given as a value of type {declaration.Type ?? "string"}", $"{ProjectFile.FileName} declares it without a default");
            }
            else if (!declaration.Accepts(value))
            {
                yield return new SettingProblem(declaration.Key, value, $"of type {declaration.Type}", $"{ProjectFile.FileName} declares it so");
            }
        }

        var region = values.GetValueOrDefault(regionKey);
        if (region is null || !AwsRegion.IsName(region))
        {
            yield return new SettingProblem(regionKey, region, "an AWS region such as us-east-1", "a table lives in one region");
        }
    }
}
