using System.Text.RegularExpressions;

namespace SalesData.Cli.Guard;

/// <summary>A property that the provider would change.</summary>
/// <param name="Path">Where it is, as in <c>globalSecondaryIndexes.readCapacity</c>: without the positions in lists.</param>
/// <param name="Name">Where it is, as the document has it.</param>
/// <param name="Replaces">Whether the change replaces the resource.</param>
/// <param name="IsOfInputs">Whether the old value is what the program asked for, and not what the provider found.</param>
internal sealed record PropertyChange(string Path, string Name, bool Replaces, bool IsOfInputs)
{
    private static readonly HashSet<string> Kinds = ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"];

    /// <exception cref="InvalidPreviewException">The change has another shape.</exception>
    public static PropertyChange Read(string name, Property change)
    {
        var kind = change["kind"].RequiredText();
        return Kinds.Contains(kind)
            ? new PropertyChange(Regex.Replace(name, @"\[[^\]]*\]", ""), name, kind.EndsWith("-replace", StringComparison.Ordinal), change["inputDiff"].Flag())
            : throw new InvalidPreviewException($"'{kind}', which would happen to {name}, is not a kind of change that this command knows.");
    }

    /// <summary>Whether it is a change of the property, of a part of it, or of what it is a part of.</summary>
    public bool Touches(string path) => $"{Path}.".StartsWith($"{path}.", StringComparison.Ordinal) || $"{path}.".StartsWith($"{Path}.", StringComparison.Ordinal);
}
