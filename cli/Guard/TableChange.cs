namespace SalesData.Cli.Guard;

/// <summary>A table before and after a step.</summary>
internal sealed record TableChange(PreviewStep Step, StepState Old, StepState New)
{
    private const string Attributes = "attributes";

    public string Resource => Step.Urn.ToString();

    /// <summary>
    /// The table before, first as the program asked for it and then as the provider found it, for the two can differ and the provider
    /// goes by what it found. A step that changes nothing leaves what was found as it is.
    /// </summary>
    public IEnumerable<Property> Before => Step.Operation == Operations.Same ? [Old.Inputs] : [Old.Inputs, Old.Outputs];

    /// <summary>The types of the keys before.</summary>
    public Property AttributesBefore => Old.AskedOrFound(Attributes);

    /// <summary>The types of the keys after; the provider leaves them where none are named.</summary>
    public Property AttributesAfter => After[Attributes] is { IsMissing: false } named ? named : AttributesBefore;

    /// <summary>The table after.</summary>
    public Property After => New.Inputs;
}
