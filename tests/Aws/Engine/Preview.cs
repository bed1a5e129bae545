using System.Collections.Immutable;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Engine;

/// <summary>The preview of a deployment: every step, or a refusal before anything is sent.</summary>
internal static class Preview
{
    public static IReadOnlyList<Step> Of(Account account, ImmutableList<ResourceState> states, IReadOnlyList<DesiredResource> program)
    {
        if (states.Find(state => state.Uncertain) is { } uncertain)
        {
            throw RefusedException.NotMeasured("1.3", $"what the state says of {uncertain.Name} after a failure; refresh first");
        }

        var ordered = Schedule.Order(program);
        var steps = ordered.Select(desired => Step.For(desired, account, states)).ToList();
        // deletions come last, in reverse order of dependence, which is the reverse of the state's order
        var removed = states.Where(state => !ordered.Any(state.Is)).Reverse().Select(Step.ForRemoved);
        return [.. steps, .. removed];
    }

    /// <summary>Read writes AWS's values into the outputs and the inputs; what is gone leaves the state (1.8).</summary>
    public static ImmutableList<ResourceState> Refresh(Account account, ImmutableList<ResourceState> states) =>
    [
        .. states.Select(state => (State: state, Read: state.Provider.Read(account, state.Inputs, state.Outputs)))
            .Where(item => item.Read is not null)
            .Select(item => item.State with { Inputs = item.Read!.Inputs, Outputs = item.Read.Outputs, Uncertain = false }),
    ];
}
