namespace SalesData.Cli.Guard;

/// <summary>A resource before or after a step.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Parent">URN of what it is part of; null for the stack itself.</param>
/// <param name="Inputs">What the program asks for.</param>
/// <param name="Outputs">What the provider said the resource is.</param>
/// <param name="Protect">Whether Pulumi refuses to delete it.</param>
/// <param name="RetainOnDelete">Whether it stays when it leaves the stack.</param>
internal sealed record StepState(string Type, string? Parent, Property Inputs, Property Outputs, bool Protect, bool RetainOnDelete)
{
    /// <exception cref="InvalidPreviewException">The state has another shape.</exception>
    public static StepState? Read(Property state)
    {
        if (state.IsMissing)
        {
            return null;
        }

        // Both are objects wherever they are there.
        var inputs = state["inputs"];
        var outputs = state["outputs"];
        _ = inputs.Members();
        _ = outputs.Members();
        return new StepState(state["type"].RequiredText(), state["parent"].Text(), inputs, outputs, state["protect"].Flag(), state["retainOnDelete"].Flag());
    }

    /// <summary>A property as the program asked for it, or as the provider said it is where the program asked for nothing.</summary>
    public Property AskedOrFound(string name) => Inputs[name] is { IsMissing: false } asked ? asked : Outputs[name];
}
