using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Provider;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Engine;

internal enum StepKind
{
    Same,
    Create,
    Import,
    Update,
    Replace,
    Delete,
    Forget,
}

/// <summary>What a deployment does with one resource, decided before anything is sent.</summary>
internal sealed record Step(StepKind Kind, string Name, DesiredResource? Desired, ResourceState? State, JsonObject Inputs, IReadOnlyList<Change> Changes)
{
    public static Step For(DesiredResource desired, Account account, IReadOnlyList<ResourceState> states)
    {
        var program = Json.Normalize(desired.Inputs);
        var provider = ResourceType.Of(desired.Type, desired.Name);
        if (states.FirstOrDefault(item => item.Is(desired)) is { } state)
        {
            var inputs = IgnoredChanges.Apply(desired.Type, state.Inputs, program, desired.IgnoreChanges);
            var changes = provider.Diff(state.Outputs, inputs, desired.IgnoreChanges);
            CheckReplacement(state, changes);
            var kind = changes.Count == 0 ? StepKind.Same
                : changes.Any(change => desired.ReplaceOnChanges?.Contains(change.Property) ?? false) ? StepKind.Replace
                : StepKind.Update;
            return new Step(kind, desired.Name, desired, state, inputs, changes);
        }

        if (desired.ImportId is not null)
        {
            return Import(desired, account, provider, program);
        }

        provider.CheckCreate(program);
        return new Step(StepKind.Create, desired.Name, desired, null, program, []);
    }

    public static Step ForRemoved(ResourceState state)
    {
        if (state.RetainOnDelete)
        {
            return new Step(StepKind.Forget, state.Name, null, state, state.Inputs, []);
        }

        return state.Protect
            ? throw RefusedException.Pulumi($"resource \"{state.Name}\" cannot be deleted: it is protected")
            : new Step(StepKind.Delete, state.Name, null, state, state.Inputs, []);
    }

    private static void CheckReplacement(ResourceState state, IReadOnlyList<Change> changes)
    {
        if (changes.FirstOrDefault(change => change.Replaces) is { } replacing)
        {
            throw state.Protect
                ? RefusedException.Pulumi($"unable to replace resource \"{state.Name}\": it is protected")
                : RefusedException.NotMeasured("1.1", $"the order of requests when {replacing.Property} of {state.Name} replaces it");
        }
    }

    // 3.1 import: one deployment if the inputs match what Read gives
    private static Step Import(DesiredResource desired, Account account, ResourceType provider, JsonObject program)
    {
        if (provider.ImportId(account, program) is { } id && id != desired.ImportId)
        {
            throw RefusedException.Pulumi($"import of \"{desired.Name}\": the inputs belong to {id}, not to {desired.ImportId}");
        }

        var read = provider.Read(account, program, null)
            ?? throw RefusedException.Pulumi($"resource '{desired.ImportId}' does not exist");
        var inputs = IgnoredChanges.Apply(desired.Type, read.Inputs, program, desired.IgnoreChanges);
        var changes = provider.Diff(read.Outputs, inputs, desired.IgnoreChanges);
        return changes.Count > 0
            ? throw RefusedException.Pulumi(
                $"inputs to import do not match the existing resource: {string.Join(", ", changes.Select(change => change.Property))}")
            : new Step(StepKind.Import, desired.Name, desired, null, inputs, []);
    }
}
