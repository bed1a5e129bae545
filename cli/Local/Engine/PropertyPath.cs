using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesData.Cli.Local.Engine;

/// <summary>
/// A path to properties: names, positions in lists, and <c>*</c> for every property or item, as in
/// <c>globalSecondaryIndexes[*].readCapacity</c>, <c>tags["my.key"]</c> and <c>keySchemas[0]</c>.
/// Source: Pulumi docs, "ignoreChanges", and the engine's sdk/go/common/resource/properties_path.go.
/// </summary>
internal static partial class PropertyPath
{
    public const string Each = "*";

    /// <summary>Splits a path into its steps: texts for names and <see cref="Each"/>, numbers for positions.</summary>
    /// <exception cref="CliException">The text is not a path.</exception>
    public static IReadOnlyList<object> Parse(string path)
    {
        var steps = Step().Matches(path);
        return steps.Count > 0 && steps.Sum(step => step.Length) == path.Length && !path.StartsWith('.')
            ? [.. steps.Select(StepOf)]
            : throw new CliException($"The program ignores changes of '{path}', which is not the path of a property such as globalSecondaryIndexes[*].readCapacity.");
    }

    private static object StepOf(Match step) =>
        step.Groups["position"] is { Success: true } position ? int.Parse(position.Value, CultureInfo.InvariantCulture)
        : step.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("\\\"", "\"", StringComparison.Ordinal)
        : step.Groups["each"].Success ? Each
        : step.Groups["name"].Value;

    [GeneratedRegex("""\G(?:\[(?<position>\d{1,9})\]|\["(?<quoted>(?:[^"\\]|\\")*)"\]|\.?(?<each>\[\*\]|\*(?=$|[.\[]))|\.?(?<name>[^.\[\]"*]+))""")]
    private static partial Regex Step();
}
