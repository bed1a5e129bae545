using SalesData.Cli.Stacks;

namespace SalesData.Tests.Support;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static ProjectFile Project { get; } = ProjectFile.Find(AppContext.BaseDirectory);

    public static string Root => Project.Directory;

    public static StackConfig Stack(string stack, params (string Key, string Value)[] overrides) =>
        StackConfig.Read(Project, stack, overrides.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
}
