namespace SalesData.Cli.Guard;

/// <summary>A property that the provider would change.</summary>
/// <param name="Path">Where it stands, as in <c>globalSecondaryIndexes[0].readCapacity</c>.</param>
/// <param name="Kind">What would happen to it, in the engine's words.</param>
/// <param name="IsOfInputs">Whether the old value is what the program asked for, and not what the provider found.</param>
internal sealed record DetailedDiff(string Path, string Kind, bool IsOfInputs)
{
    private static readonly HashSet<string> Kinds = ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"];

    public bool Replaces => Kind.EndsWith("-replace", StringComparison.Ordinal);

    /// <exception cref="InvalidPreviewException">The change has another shape.</exception>
    public static DetailedDiff Read(string path, Property change)
    {
        var kind = change["kind"].RequiredText();
        return Kinds.Contains(kind)
            ? new DetailedDiff(path, kind, change["inputDiff"].Flag())
            : throw new InvalidPreviewException($"'{kind}', which would happen to {path}, is no kind of change that this command knows.");
    }
}
