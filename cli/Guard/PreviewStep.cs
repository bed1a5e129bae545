namespace SalesData.Cli.Guard;

/// <summary>What the engine would do to one resource.</summary>
/// <param name="Operation">One of <see cref="Operations.Known"/>.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Old">The resource before, where there is one.</param>
/// <param name="New">The resource after, where there is one.</param>
/// <param name="ReplaceReasons">The properties because of which it would be replaced.</param>
/// <param name="Changes">The properties that would change.</param>
internal sealed record PreviewStep(
    string Operation,
    Urn Urn,
    StepState? Old,
    StepState? New,
    IReadOnlyList<string> ReplaceReasons,
    IReadOnlyList<DetailedDiff> Changes)
{
    /// <summary>The types that the resource has in this step: an alias can give it another.</summary>
    public IEnumerable<string> Types => new[] { Urn.Type, Old?.Type, New?.Type }.OfType<string>().Distinct();

    /// <summary>Whether the resource would be replaced, whatever the operation is called.</summary>
    public bool Replaces => Operations.Replacing.Contains(Operation) || ReplaceReasons is not [] || Changes.Any(change => change.Replaces);

    public bool Deletes => Operation == Operations.Delete;

    /// <exception cref="InvalidPreviewException">The step has another shape.</exception>
    public static PreviewStep Read(Property step)
    {
        var operation = step["op"].RequiredText();
        var urn = Urn.Parse(step["urn"].RequiredText());
        if (!Operations.Known.Contains(operation))
        {
            throw new InvalidPreviewException($"'{operation}', which would happen to {urn}, is no operation that this command knows.");
        }

        _ = step["diffReasons"].Items();
        return new PreviewStep(
            operation,
            urn,
            StepState.Read(step["oldState"]),
            StepState.Read(step["newState"]),
            [.. step["replaceReasons"].Items().Select(reason => reason.RequiredText())],
            [.. step["detailedDiff"].Members().Select(member => DetailedDiff.Read(member.Name, member.Value))]);
    }
}
