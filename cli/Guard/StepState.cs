namespace SalesData.Cli.Guard;

/// <summary>A resource before or after a step.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Parent">URN of what it is part of; null for the stack itself.</param>
/// <param name="Provider">Reference to its provider: URN and ID; null for what has none.</param>
/// <param name="Inputs">What the program asks for; missing for a type that no rule is about.</param>
/// <param name="Outputs">What the provider said the resource is; missing for a type that no rule is about.</param>
/// <param name="Protect">Whether Pulumi refuses to delete it.</param>
/// <param name="RetainOnDelete">Whether it stays when it leaves the stack.</param>
internal sealed record StepState(string Type, string? Parent, string? Provider, Property Inputs, Property Outputs, bool Protect, bool RetainOnDelete)
{
    /// <exception cref="InvalidPreviewException">The state has another shape.</exception>
    public static StepState? Read(Property state) => state.IsMissing ? null : new StepState(
        state["type"].RequiredText(),
        state["parent"].Text(),
        state["provider"].Text(),
        state["inputs"].AsObject(),
        state["outputs"].AsObject(),
        state["protect"].Flag(),
        state["retainOnDelete"].Flag());
}
