namespace SalesData.Cli.Guard;

/// <summary>A resource before or after a step.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Parent">URN of what it is part of; null for the stack itself.</param>
/// <param name="Provider">Reference to its provider: URN and ID; null for what has none.</param>
/// <param name="Protect">Whether Pulumi refuses to delete it.</param>
/// <param name="RetainOnDelete">Whether it stays when it leaves the stack.</param>
/// <param name="Open">Reads the state in the document again: its properties are not kept in memory.</param>
internal sealed record StepState(string Type, string? Parent, string? Provider, bool Protect, bool RetainOnDelete, Func<Property> Open)
{
    /// <summary>What the program asks for.</summary>
    public Property Inputs => Open()["inputs"];

    /// <summary>What the provider said the resource is.</summary>
    public Property Outputs => Open()["outputs"];

    /// <exception cref="InvalidPreviewException">The state has another shape.</exception>
    public static StepState? Read(Property state, Func<Property> open)
    {
        if (state.IsMissing)
        {
            return null;
        }

        // Both are objects if they are there.
        _ = (state["inputs"].AsObject(), state["outputs"].AsObject());
        return new StepState(
            state["type"].RequiredText(), state["parent"].Text(), state["provider"].Text(), state["protect"].Flag(), state["retainOnDelete"].Flag(), open);
    }
}
