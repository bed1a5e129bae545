namespace SalesData.Cli.Guard;

/// <summary>What `pulumi preview --json` prints: one object, once the preview is over.</summary>
/// <param name="Steps">What would be done; without the resources that stay as they are, unless `--show-sames` asked for them.</param>
/// <param name="Summary">How many resources each operation would be done to, also those that stay as they are.</param>
/// <param name="Errors">What went wrong in the preview.</param>
internal sealed record PreviewDocument(IReadOnlyList<PreviewStep> Steps, IReadOnlyDictionary<string, int> Summary, IReadOnlyList<string> Errors)
{
    private static readonly HashSet<string> HarmlessSeverities = ["debug", "info", "info#err", "warning"];

    /// <summary>How many resources stay as they are and are not shown.</summary>
    public int HiddenSames => Summary.GetValueOrDefault(Operations.Same) - Shown(Operations.Same);

    /// <summary>How many steps of an operation are shown.</summary>
    public int Shown(string operation) => Steps.Count(step => step.Operation == operation);

    /// <exception cref="InvalidPreviewException">The text is not such an object.</exception>
    public static PreviewDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var (members, steps) = PreviewJson.Read(PreviewText.ToUtf8(bytes));
        Property Member(string name) => members.GetValueOrDefault(name);
        _ = Member("steps").Items();
        return steps is [] ? throw new InvalidPreviewException("The document has no steps: it is not what 'pulumi preview --json' prints, or the preview never got to its plan.")
            : Member("changeSummary").IsMissing ? throw new InvalidPreviewException("The document has no changeSummary: the preview did not come to its end.")
            : Member("maybeCorrupt").Flag() ? throw new InvalidPreviewException("The engine says that resources may be corrupt.")
            : new PreviewDocument(
                steps,
                Member("changeSummary").Members().ToDictionary(member => member.Name, member => Count(member.Name, member.Value)),
                [.. Member("diagnostics").Items().Where(IsError).Select(diagnostic => diagnostic["message"].Text() ?? "an error without a message")]);
    }

    private static int Count(string operation, Property count) =>
        !Operations.Known.Contains(operation) ? throw new InvalidPreviewException($"'{operation}' in changeSummary is not an operation that this command knows.")
        : count.Number() is { } number and >= 0 and <= int.MaxValue && decimal.IsInteger(number) ? (int)number
        : throw new InvalidPreviewException($"The number of {operation} in changeSummary is not a count.");

    private static bool IsError(Property diagnostic) => diagnostic["severity"].RequiredText() switch
    {
        "error" => true,
        var severity when HarmlessSeverities.Contains(severity) => false,
        var severity => throw new InvalidPreviewException($"'{severity}' is not a severity that this command knows."),
    };
}
