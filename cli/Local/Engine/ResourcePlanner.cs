using System.Text.Json.Nodes;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Engine;

/// <summary>Decides what has to be done with a resource: compares what is asked for with what is remembered and what is there.</summary>
/// <param name="state">What is remembered.</param>
/// <param name="handlers">Read what is there.</param>
internal sealed class ResourcePlanner(StackState state, ResourceHandlers handlers)
{
    /// <summary>Plans a resource that the program asks for.</summary>
    /// <exception cref="NameConflictException">Something that this stack did not make is in its place.</exception>
    /// <exception cref="CliException">What is to be taken over is not there, or is not as it is asked for.</exception>
    public async Task<PlannedResource> PlanAsync(Registration asked, CancellationToken cancellation)
    {
        var handler = handlers.For(asked.Type);
        var known = await RestoreReplacedAsync(asked, handler, cancellation) ?? state.Find(asked.Type, asked.Name);
        var observed = known is null ? null : await handler.ReadAsync(known, cancellation);

        if (known is not null && observed is not null)
        {
            return await PlanChangeAsync(asked, handler, known, observed, cancellation);
        }

        if (asked.ImportId is { } id)
        {
            return PlanAdoption(asked, handler, await handler.FindAsync(id, cancellation));
        }

        await CheckPlaceAsync(handler, asked.Inputs, cancellation);
        return new PlannedResource
        {
            Type = asked.Type,
            Name = asked.Name,
            Locks = asked.Options.Locks,
            Action = ResourceAction.Create,
            Inputs = asked.Inputs,
            Changes = [.. asked.Inputs.Select(pair => new PropertyChange(pair.Key, null, pair.Value))],
        };
    }

    /// <summary>Plans the deletion of everything that is remembered and not wanted any more, children before their parents.</summary>
    public async Task<IReadOnlyList<PlannedResource>> PlanDeletionsAsync(Func<ResourceState, bool> isWanted, CancellationToken cancellation)
    {
        var plan = new List<PlannedResource>();
        foreach (var unwanted in state.Replaced.Concat(state.Resources.Where(resource => !isWanted(resource)).Reverse()))
        {
            var handler = handlers.For(unwanted.Type);
            var observed = await handler.ReadAsync(unwanted, cancellation);
            var removal = await RemovalOfAsync(handler, unwanted, observed, cancellation);
            plan.Add(new PlannedResource
            {
                Type = unwanted.Type,
                Name = unwanted.Name,
                Urn = unwanted.Urn,
                Action = ResourceAction.Delete,
                Inputs = unwanted.Inputs,
                Changes = [.. unwanted.Inputs.Select(pair => new PropertyChange(pair.Key, pair.Value, null))],
                NotEmulated = unwanted.NotEmulated,
                BlockedBy = removal.BlockedBy,
                DataLoss = removal.DataLoss,
                RetainedTable = removal.RetainedTable,
            });
        }

        return plan;
    }

    /// <summary>
    /// A replacement that was interrupted and is not wanted any more: what it put aside still exists and becomes the resource again,
    /// and what it made is put aside instead.
    /// </summary>
    private async Task<ResourceState?> RestoreReplacedAsync(Registration asked, IResourceHandler handler, CancellationToken cancellation)
    {
        var former = state.Replaced.Find(replaced => replaced.Is(asked.Type, asked.Name)
            && handler.PhysicalNameOf(replaced.Inputs) is { } place && place == handler.PhysicalNameOf(asked.Inputs));
        if (former is null || await handler.ReadAsync(former, cancellation) is null)
        {
            return null;
        }

        state.Replaced.Remove(former);
        if (state.Find(asked.Type, asked.Name) is { } interim)
        {
            state.Replaced.Add(interim);
        }

        state.Put(former);
        return former;
    }

    private static PlannedResource PlanAdoption(Registration asked, IResourceHandler handler, Observation? found)
    {
        if (found is null)
        {
            throw new CliException($"There is nothing to take over: {asked.ImportId} does not exist here. Set importTable to false to make it.");
        }

        var existing = handler.Current(asked.Inputs, found with { Inputs = PropertyTree.Overlay(asked.Inputs, found.Inputs) });
        var inputs = IgnoredChanges.Reset(existing, asked.Inputs, asked.Options.IgnoreChanges);
        var differences = PropertyChange.Between(handler.AlignTo(inputs, existing), inputs);
        if (differences is not [])
        {
            var list = string.Join(", ", differences.Select(change => $"{change.Property} is {change.Old?.ToJsonString() ?? "not there"} and not {change.New?.ToJsonString() ?? "none"}"));
            throw new CliException($"{asked.ImportId} was not taken over, because it is not as the configuration describes it: {list}. Change the configuration to what exists; change the table afterwards.");
        }

        return new PlannedResource
        {
            Type = asked.Type,
            Name = asked.Name,
            Locks = asked.Options.Locks,
            Action = ResourceAction.Same,
            Inputs = inputs,
            Unchanged = found,
            NotEmulated = handler.NotEmulated(inputs, found),
        };
    }

    private async Task<PlannedResource> PlanChangeAsync(
        Registration asked,
        IResourceHandler handler,
        ResourceState known,
        Observation observed,
        CancellationToken cancellation)
    {
        // What the endpoint does not have is as it was asked for, so far as the plan is concerned.
        var before = IgnoredChanges.Reset(known.Inputs, handler.Current(known.Inputs, observed), known.NotEmulated);
        var inputs = IgnoredChanges.Reset(before, asked.Inputs, asked.Options.IgnoreChanges);
        var changes = PropertyChange.Between(handler.AlignTo(inputs, before), inputs);
        var replacedFor = changes.Where(change => handler.NeedsReplacement(change) || asked.Options.ReplaceOnChanges.Contains(change.Root))
            .Select(change => change.Root)
            .ToHashSet();
        if (replacedFor.Count == 0)
        {
            return new PlannedResource
            {
                Type = asked.Type,
                Name = asked.Name,
                Locks = asked.Options.Locks,
                Action = changes is [] ? ResourceAction.Same : ResourceAction.Update,
                Inputs = inputs,
                Before = before,
                Unchanged = changes is [] ? observed : null,
                Changes = changes,
                NotEmulated = changes is [] ? handler.NotEmulated(inputs, observed) : known.NotEmulated,
            };
        }

        if (handler.PhysicalNameOf(inputs) != handler.PhysicalNameOf(known.Inputs))
        {
            await CheckPlaceAsync(handler, inputs, cancellation);
        }

        var removal = await RemovalOfAsync(handler, known, observed, cancellation);
        return new PlannedResource
        {
            Type = asked.Type,
            Name = asked.Name,
            Locks = asked.Options.Locks,
            Action = ResourceAction.Replace,
            Inputs = inputs,
            Changes = changes,
            ReplacedFor = replacedFor,
            BlockedBy = removal.BlockedBy,
            DataLoss = removal.DataLoss,
            RetainedTable = removal.RetainedTable,
        };
    }

    /// <summary>What stands in the way of removing a resource, and what becomes of its data; nothing if it does not exist.</summary>
    private static async Task<(string? BlockedBy, string? DataLoss, string? RetainedTable)> RemovalOfAsync(
        IResourceHandler handler, ResourceState known, Observation? observed, CancellationToken cancellation)
    {
        if (observed is null)
        {
            return (null, null, null);
        }

        var protection = handler.ProtectionOf(known, observed);
        return known.Locks.RetainOnDelete
            ? (protection, null, handler.PhysicalNameOf(known.Inputs))
            : (protection, await handler.DescribeDataLossAsync(known, cancellation), null);
    }

    private async Task CheckPlaceAsync(IResourceHandler handler, JsonObject inputs, CancellationToken cancellation)
    {
        // What an interrupted replacement left behind is deleted before anything is made.
        if (handler.PhysicalNameOf(inputs) is { } place && state.Replaced.Exists(replaced => handler.PhysicalNameOf(replaced.Inputs) == place))
        {
            return;
        }

        await handler.EnsureNameAvailableAsync(inputs, cancellation);
    }
}
