using SalesData.Cli.Deployments;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Guard.Rules;

/// <summary>AWS takes the change in one deployment.</summary>
internal static class SeparateDeploymentsRule
{
    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        if (document.Steps.FirstOrDefault(step => step.Types.Contains(TypeTokens.Table) && step is { New: not null } && step.Operation != Operations.Same) is not { } table)
        {
            return [];
        }

        var steps = document.Steps.Where(step => ReferenceEquals(step, table) || !step.Types.Contains(TypeTokens.Table)).ToList();
        var after = ShapeReader.Read(Shaped(steps.Where(step => !step.Deletes).Select(step => step.New), state => state.Inputs));
        var before = table is { Operation: Operations.Create } or { Replaces: true }
            ? null
            : ShapeReader.Read(Shaped(steps.Where(step => step.Operation != Operations.Create).Select(step => step.Old), Found));
        return after is not null && SeparateDeployments.Find(before, after) is { } separate
            ? [new GuardFinding(Reason.SeparateDeployments, table.Urn.ToString(), $"takes several deployments: {separate}")]
            : [];
    }

    private static IReadOnlyList<ShapedResource> Shaped(IEnumerable<StepState?> states, Func<StepState, Property> properties) =>
    [
        .. states.OfType<StepState>().Where(state => ShapeReader.Types.Contains(state.Type))
            .Select(state => new ShapedResource(state.Type, properties(state).ToJson(), state.Protect)),
    ];

    /// <summary>The provider goes by what it found.</summary>
    private static Property Found(StepState state) =>
        state.Type == TypeTokens.Table && !state.Outputs["billingMode"].IsMissing ? state.Outputs : state.Inputs;
}
