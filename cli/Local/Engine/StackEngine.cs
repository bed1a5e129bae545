using System.Text.Json.Nodes;
using SalesData.Cli.Deployments;
using SalesData.Cli.Local.State;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Local.Engine;

/// <summary>Plans and makes a stack: what the Pulumi engine does, for one machine.</summary>
internal sealed class StackEngine
{
    private readonly StackProgram _program;
    private readonly StackState _state;
    private readonly StateFile _file;
    private readonly ResourceHandlers _handlers;
    private readonly ResourcePlanner _planner;
    private readonly ResourceExecutor _executor;

    /// <summary>Takes up the stack where its state left it.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="file">Where its state is kept.</param>
    /// <param name="handlers">Do the work at the endpoint.</param>
    public StackEngine(StackConfig config, StateFile file, ResourceHandlers handlers)
    {
        _program = new StackProgram(config);
        _file = file;
        _handlers = handlers;
        _state = file.Read();
        _planner = new ResourcePlanner(_state, handlers);
        _executor = new ResourceExecutor(_state, file, handlers);
    }

    /// <summary>What `up` would do.</summary>
    public async Task<Plan> PlanAsync(CancellationToken cancellation)
    {
        var plan = new List<PlannedResource>();
        using var hook = new ResourceHook(_program.NewSource(), async asked =>
        {
            var planned = await _planner.PlanAsync(asked, cancellation);
            plan.Add(planned);

            // Outputs of what stays are known before it is touched, as in a preview of the Pulumi CLI; so are those of what is not emulated.
            var known = planned.Action is ResourceAction.Same or ResourceAction.Update ? _state.Find(asked.Type, asked.Name) : null;
            var observed = planned.Unchanged ?? (known is null ? _handlers.For(asked.Type).Predict(asked.Name) : null);
            return (known?.Id ?? observed?.Id, PropertyTree.Overlay(known?.Outputs ?? observed?.Outputs, planned.Inputs));
        });
        var result = await _program.RunAsync(hook, isPreview: true);

        Complete(plan, result);
        plan.AddRange(await _planner.PlanDeletionsAsync(IsIn(plan), cancellation));
        return new Plan(plan, result.Outputs) { Separate = SeparateDeploymentsOf(plan), PriorOutputs = _state.Outputs };
    }

    /// <summary>Does what the plan says.</summary>
    /// <param name="plan">The plan that was shown.</param>
    /// <param name="mayLose">Whether a person agreed to the loss of data that the plan names.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <returns>The plan with what came of it.</returns>
    public async Task<Plan> ApplyAsync(Plan plan, bool mayLose, CancellationToken cancellation)
    {
        if (plan.Resources.All(_executor.IsDone) && JsonNode.DeepEquals(_state.Outputs, plan.Outputs))
        {
            return plan;
        }

        await _executor.DeleteReplacedAsync(mayLose, cancellation);

        var done = new List<PlannedResource>();
        using var hook = new ResourceHook(_program.NewSource(), async asked =>
        {
            var planned = await _planner.PlanAsync(asked, cancellation);
            var made = await _executor.ExecuteAsync(planned, mayLose, cancellation);
            planned.NotEmulated = made.NotEmulated;
            done.Add(planned);
            return (made.Id, made.Outputs);
        });
        var result = await _program.RunAsync(hook, isPreview: false);

        Complete(done, result);
        await _executor.DeleteReplacedAsync(mayLose, cancellation);
        await _executor.DeleteUnwantedAsync(IsIn(done), mayLose, cancellation);
        Finish(result, done);

        return new Plan([.. done, .. plan.Resources.Where(resource => resource.Action == ResourceAction.Delete)], result.Outputs);
    }

    /// <summary>What `destroy` would do.</summary>
    public async Task<Plan> PlanDestroyAsync(CancellationToken cancellation) =>
        new(await _planner.PlanDeletionsAsync(_ => false, cancellation), []);

    /// <summary>Takes everything down.</summary>
    public async Task DestroyAsync(bool mayLose, CancellationToken cancellation)
    {
        await _executor.DeleteReplacedAsync(mayLose, cancellation);
        await _executor.DeleteUnwantedAsync(_ => false, mayLose, cancellation);
        if (_state.Outputs is not null)
        {
            _state.Outputs = null;
            _file.Write(_state);
        }
    }

    private void Finish(StackProgram.Result result, List<PlannedResource> done)
    {
        var before = _state.Outputs;
        _state.Outputs = (JsonObject)result.Outputs.DeepClone();
        foreach (var resource in _state.Resources)
        {
            resource.Urn = result.Urns[(resource.Type, resource.Name)];
        }

        if (!JsonNode.DeepEquals(before, _state.Outputs) || done.Exists(planned => planned.Action != ResourceAction.Same))
        {
            _file.Write(_state);
        }
    }

    /// <summary>Gives each resource its URN, and the list an order: the SDK registers what does not depend on each other in any.</summary>
    private static void Complete(List<PlannedResource> plan, StackProgram.Result result)
    {
        plan.Sort((a, b) => string.CompareOrdinal($"{a.Name} {a.Type}", $"{b.Name} {b.Type}"));
        foreach (var planned in plan)
        {
            planned.Urn = result.Urns[(planned.Type, planned.Name)];
        }
    }

    private SeparateDeployments? SeparateDeploymentsOf(List<PlannedResource> plan)
    {
        var wanted = plan.Where(resource => resource.Action != ResourceAction.Delete).ToList();
        var table = wanted.Find(resource => resource.Type == TypeTokens.Table);
        var after = ShapeReader.Read([.. wanted.Select(resource => new ShapedResource(resource.Type, resource.Inputs, resource.Locks.Protect))]);
        if (after is null || table is null or { Action: ResourceAction.Same, Before: null })
        {
            return null;
        }

        // What exists of the table, and what the state has of the rest.
        var before = table.Before is { } existing
            ? ShapeReader.Read([new ShapedResource(table.Type, existing, _state.Find(table.Type, table.Name)!.Locks.Protect), .. _state.Resources
                .Where(resource => resource.Type != table.Type)
                .Select(resource => new ShapedResource(resource.Type, resource.Inputs, resource.Locks.Protect))])
            : null;
        return SeparateDeployments.Find(before, after);
    }

    private static Func<ResourceState, bool> IsIn(List<PlannedResource> plan) =>
        resource => plan.Exists(planned => resource.Is(planned.Type, planned.Name));
}
