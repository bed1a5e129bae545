namespace SalesData.Tests.Support;

/// <summary>The defaults of the project file.</summary>
internal static class Defaults
{
    /// <summary>By key without the project's name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Repository.Project.Declarations
        .ToDictionary(declaration => declaration.Key[(Repository.Project.Name.Length + 1)..], declaration => declaration.Default!);
}
