using System.Globalization;

namespace SalesData.Cli.Guard;

/// <summary>What `pulumi preview --json` prints: one object, once the preview is over.</summary>
/// <param name="Steps">What would be done; without the resources that stay as they are, unless `--show-sames` asked for them.</param>
/// <param name="Summary">How many resources each operation would be done to, also those that stay as they are.</param>
/// <param name="Errors">What went wrong in the preview.</param>
internal sealed record PreviewDocument(IReadOnlyList<PreviewStep> Steps, IReadOnlyDictionary<string, int> Summary, IReadOnlyList<string> Errors)
{
    private static readonly HashSet<string> HarmlessSeverities = ["debug", "info", "info#err", "warning"];

    /// <exception cref="InvalidPreviewException">The text is not such an object.</exception>
    public static PreviewDocument Read(string text)
    {
        var document = new Property(PreviewJson.Parse(text), "");
        _ = document.Members();
        if (!document["sequence"].IsMissing)
        {
            throw PreviewJson.Streamed();
        }

        if (document["steps"].IsMissing)
        {
            throw new InvalidPreviewException("The document has no steps: it is not what 'pulumi preview --json' prints, or the preview never got to its plan.");
        }

        if (document["changeSummary"].IsMissing)
        {
            throw new InvalidPreviewException("The document has no changeSummary: the preview did not come to its end.");
        }

        if (document["maybeCorrupt"].Flag())
        {
            throw new InvalidPreviewException("The engine says that resources may be corrupt.");
        }

        var steps = document["steps"].Items().Select(PreviewStep.Read).ToList();
        return new PreviewDocument(
            steps is [] ? throw new InvalidPreviewException("The document has no steps, and a preview has one for the stack at least.") : steps,
            document["changeSummary"].Members().ToDictionary(member => member.Name, member => Count(member.Name, member.Value)),
            [.. document["diagnostics"].Items().Where(IsError).Select(diagnostic => diagnostic["message"].Text() ?? "an error without a message")]);
    }

    private static int Count(string operation, Property count)
    {
        if (!Operations.Known.Contains(operation))
        {
            throw new InvalidPreviewException($"'{operation}' in changeSummary is no operation that this command knows.");
        }

        return count.Number() is { } number and >= 0 and <= int.MaxValue && decimal.IsInteger(number)
            ? (int)number
            : throw new InvalidPreviewException($"The number of {operation} in changeSummary is no count.");
    }

    private static bool IsError(Property diagnostic) => diagnostic["severity"].RequiredText() switch
    {
        "error" => true,
        var severity when HarmlessSeverities.Contains(severity) => false,
        var severity => throw new InvalidPreviewException(string.Create(CultureInfo.InvariantCulture, $"'{severity}' is no severity that this command knows.")),
    };
}
