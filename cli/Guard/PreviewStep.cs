namespace SalesData.Cli.Guard;

/// <summary>What the engine would do to one resource.</summary>
/// <param name="Operation">One of <see cref="Operations.Known"/>.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Old">The resource before, if there is one.</param>
/// <param name="New">The resource after, if there is one.</param>
/// <param name="ReplaceReasons">The properties because of which it would be replaced.</param>
/// <param name="DiffReasons">The properties that would change, without what is inside of them.</param>
/// <param name="Changes">The properties that would change, if the provider says it in detail.</param>
internal sealed record PreviewStep(
    string Operation,
    Urn Urn,
    StepState? Old,
    StepState? New,
    IReadOnlyList<string> ReplaceReasons,
    IReadOnlyList<string> DiffReasons,
    IReadOnlyList<PropertyChange> Changes)
{
    /// <summary>The types that the resource has in this step: an alias can give it another.</summary>
    public IEnumerable<string> Types => new[] { Urn.Type, Old?.Type, New?.Type }.OfType<string>().Distinct();

    /// <summary>Whether the resource would be replaced, whatever the operation is called.</summary>
    public bool Replaces => Operations.Replacing.Contains(Operation) || ReplaceReasons is not [] || Changes.Any(change => change.Replaces);

    public bool Deletes => Operation == Operations.Delete;

    /// <summary>Whether the stack had the resource before.</summary>
    public bool Existed => Operation is not (Operations.Create or Operations.Import);

    /// <summary>Reads a step, and how it is read again.</summary>
    public static PreviewStep Read(Property step, Func<Property> open)
    {
        var operation = step["op"].RequiredText();
        var urn = Urn.Parse(step["urn"].RequiredText());
        return new PreviewStep(
            Operations.Known.Contains(operation)
                ? operation
                : throw new InvalidPreviewException($"'{operation}', which would happen to {urn}, is not an operation that this command knows."),
            urn,
            StepState.Read(step["oldState"], () => open()["oldState"]),
            StepState.Read(step["newState"], () => open()["newState"]),
            [.. step["replaceReasons"].Items().Select(reason => reason.RequiredText())],
            [.. step["diffReasons"].Items().Select(reason => reason.RequiredText())],
            [.. step["detailedDiff"].Members().Select(member => PropertyChange.Read(member.Name, member.Value))]);
    }
}
