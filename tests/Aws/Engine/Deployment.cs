using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Provider;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Engine;

/// <summary>One deployment under way: runs steps against the account and collects the requests. What is done stays done.</summary>
internal sealed class Deployment(Account account, ImmutableList<ResourceState> states)
{
    private readonly List<AwsRequest> _requests = [];

    public Account Account { get; private set; } = account;

    public ImmutableList<ResourceState> States { get; private set; } = states;

    public IReadOnlyList<AwsRequest> Requests => _requests;

    public void Run(Step step)
    {
        switch (step)
        {
            case { Kind: StepKind.Delete, State: { } state }:
                Send(state.Provider.Delete(Account.Region, state.Outputs));
                States = States.Remove(state);
                break;
            case { Kind: StepKind.Forget, State: { } state }:
                States = States.Remove(state);
                break;
            case { Desired: { } desired }:
                Run(step, desired, ResourceType.Of(desired.Type, desired.Name));
                break;
        }
    }

    private void Run(Step step, DesiredResource desired, ResourceType provider)
    {
        var before = _requests.Count;
        try
        {
            Send(step switch
            {
                { Kind: StepKind.Create } => provider.Create(Account.Region, step.Inputs),
                { Kind: StepKind.Replace, State: { } old } => provider.Delete(Account.Region, old.Outputs).Concat(provider.Create(Account.Region, step.Inputs)),
                { Kind: StepKind.Update, State: { } state } => provider.Update(Account.Region, state.Outputs, step.Inputs, desired.IgnoreChanges),
                _ => [],
            });
        }
        catch (RefusedException)
        {
            RecordFailure(step, desired, provider, created: _requests.Count > before + 1);
            throw;
        }

        // a resource without changes keeps its outputs: nothing is read
        Record(step, step is { Kind: StepKind.Same, State: { } same }
            ? NewState(desired, step.Inputs, same.Outputs)
            : NewState(desired, step.Inputs, provider.Read(Account, step.Inputs, step.State?.Outputs)!.Outputs));
    }

    // 1.3 a failure after the first request leaves the resource made and recorded; 1.4 steps before a refusal stay done
    private void RecordFailure(Step step, DesiredResource desired, ResourceType provider, bool created)
    {
        if (step.State is { } state)
        {
            Record(step, state with { Uncertain = true });
        }
        else if (created && provider.Read(Account, step.Inputs, null) is { } read)
        {
            Record(step, NewState(desired, step.Inputs, read.Outputs) with { Uncertain = true });
        }
    }

    private void Record(Step step, ResourceState state) =>
        States = (step.State is { } old ? States.Remove(old) : States).Add(state);

    private static ResourceState NewState(DesiredResource desired, JsonObject inputs, JsonObject outputs) =>
        new(desired.Type, desired.Name, inputs, outputs) { Protect = desired.Protect, RetainOnDelete = desired.RetainOnDelete };

    private void Send(IEnumerable<Call> calls)
    {
        foreach (var call in calls)
        {
            try
            {
                Send(call.Request);
            }
            catch (RefusedException e) when (call.IfExists is not null && e.Message.Contains("already exist", StringComparison.Ordinal))
            {
                Send(call.IfExists);
            }
            catch (RefusedException e) when (call.Tolerated.Any(text => e.Message.Contains(text, StringComparison.Ordinal)))
            {
            }
        }
    }

    private void Send(AwsRequest request)
    {
        _requests.Add(request);
        Account = AwsService.Apply(Account, request);
    }
}
