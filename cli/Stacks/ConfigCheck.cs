using SalesData.Infra.Settings;

namespace SalesData.Cli.Stacks;

/// <summary>What the Pulumi CLI refuses before it runs a program, and unknown keys of the project, which are typing errors.</summary>
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

        foreach (var (key, value) in values)
        {
            if (key.StartsWith($"{project.Name}:", StringComparison.Ordinal) && !project.Declarations.Any(declaration => declaration.Key == key))
            {
                yield return new SettingProblem(key, value, $"a key that {ProjectFile.FileName} declares{Suggestion(project, key)}", "the program reads no other");
            }
        }

        var region = values.GetValueOrDefault(regionKey);
        if (region is null || !AwsRegion.IsName(region))
        {
            yield return new SettingProblem(regionKey, region, "an AWS region such as us-east-1", "a table lives in one region");
        }
    }

    private static string Suggestion(ProjectFile project, string key)
    {
        var nearest = project.Declarations.MinBy(declaration => Distance(declaration.Key, key));
        return nearest is not null && Distance(nearest.Key, key) <= 3 ? $" (did you mean {nearest.Key}?)" : "";
    }

    /// <summary>How many characters have to be changed, added or left out to make one text the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
