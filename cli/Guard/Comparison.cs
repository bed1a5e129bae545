namespace SalesData.Cli.Guard;

/// <summary>A resource before and after a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Asked">What the program asked for before.</param>
/// <param name="Found">
/// What the provider found. It can differ from what was asked for, after a change by hand and without a refresh, and the provider goes by it.
/// </param>
/// <param name="After">What the program asks for.</param>
internal sealed record Comparison(PreviewStep Step, Property Asked, Property Found, Property After)
{
    /// <summary>
    /// What a step says about its resource; null if it leaves it as it is, or makes a new one. An import says of what it finds as much as
    /// its state before, or else after, has.
    /// </summary>
    /// <exception cref="InvalidPreviewException">The step changes the resource and does not say from what to what.</exception>
    public static Comparison? Of(PreviewStep step) => step switch
    {
        { Operation: Operations.Import, New: { } now } => new Comparison(step, step.Old?.Inputs ?? default, step.Old?.Outputs ?? now.Outputs, now.Inputs),
        { Operation: Operations.Create, New: { } now } => new Comparison(step, default, default, now.Inputs),
        { Operation: Operations.Same, Old: not null, New: not null } => null,
        _ when step.Operation != Operations.Same && !Operations.Comparing.Contains(step.Operation) => null,
        { Old: { } old, New: { } now } => new Comparison(step, old.Inputs, old.Outputs, now.Inputs),
        // The engine leaves out a state that it cannot write down.
        _ => throw new InvalidPreviewException($"The step ({step.Operation}) does not say what the resource was and what it will be."),
    };

    /// <summary>Whether the provider would change a property. If it names nothing that it would change, it may be any.</summary>
    /// <param name="path">The property.</param>
    /// <param name="found">Whether only a difference from what was found counts.</param>
    public bool Changes(string path, bool found = false) => Step.Changes is not []
        ? Step.Changes.Any(change => change.Touches(path) && !(found && change.IsOfInputs))
        : Step.DiffReasons is [] || Step.DiffReasons.Contains(path.Split('.')[0]);
}

/// <summary>A value of a resource before or after a step.</summary>
/// <param name="Comparison">The resource.</param>
/// <param name="Resource">All that was asked for or found of the resource.</param>
/// <param name="Item">The value.</param>
/// <param name="IsFound">Whether it was found, and not asked for.</param>
internal readonly record struct Value(Comparison Comparison, Property Resource, Property Item, bool IsFound);
