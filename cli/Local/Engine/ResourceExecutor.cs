using System.Text.Json.Nodes;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Engine;

/// <summary>
/// Does what a plan says, and remembers every step before and after it, so that the next run can take up the work wherever this
/// one is killed.
/// </summary>
/// <param name="state">What is remembered.</param>
/// <param name="file">Where.</param>
/// <param name="handlers">Do the work.</param>
internal sealed class ResourceExecutor(StackState state, StateFile file, ResourceHandlers handlers)
{
    /// <summary>Brings one resource to what the program asks for.</summary>
    /// <param name="planned">What to do.</param>
    /// <param name="mayLose">Whether a person agreed to the loss of data.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <returns>What is remembered of the resource from now on.</returns>
    public async Task<ResourceState> ExecuteAsync(PlannedResource planned, bool mayLose, CancellationToken cancellation)
    {
        var handler = handlers.For(planned.Type);
        switch (planned.Action)
        {
            case ResourceAction.Create:
                await CreateAsync(handler, planned, cancellation);
                break;
            case ResourceAction.Update:
                await handler.UpdateAsync(planned.Inputs, cancellation);
                break;
            case ResourceAction.Replace:
                await ReplaceAsync(handler, planned, mayLose, cancellation);
                break;
        }

        return await SaveAsync(handler, planned, cancellation);
    }

    /// <summary>Whether a resource is as the plan says, and remembered so.</summary>
    /// <exception cref="CliException">It cannot be used as the program asks for.</exception>
    public bool IsDone(PlannedResource planned)
    {
        if (planned.Unchanged is not { } observed
            || state.Find(planned.Type, planned.Name) is not { Identity: not null } known
            || known.Locks != planned.Locks
            || known.Urn != planned.Urn)
        {
            return false;
        }

        handlers.For(planned.Type).EnsureUsable(planned.Inputs, observed);
        return true;
    }

    /// <summary>Deletes what earlier runs, or this one, put others in the place of.</summary>
    public async Task DeleteReplacedAsync(bool mayLose, CancellationToken cancellation)
    {
        while (state.Replaced is [var replaced, ..])
        {
            await DeleteAsync(replaced, mayLose, cancellation);
            state.Replaced.RemoveAt(0);
            file.Write(state);
        }
    }

    /// <summary>Deletes everything that is not wanted any more, children before their parents.</summary>
    public async Task DeleteUnwantedAsync(Func<ResourceState, bool> isWanted, bool mayLose, CancellationToken cancellation)
    {
        while (state.Resources.FindLast(resource => !isWanted(resource)) is { } unwanted)
        {
            await DeleteAsync(unwanted, mayLose, cancellation);
            state.Resources.Remove(unwanted);
            file.Write(state);
        }
    }

    private async Task CreateAsync(IResourceHandler handler, PlannedResource planned, CancellationToken cancellation)
    {
        state.Put(Begin(planned));
        file.Write(state);
        try
        {
            await handler.CreateAsync(planned.Inputs, cancellation);
        }
        catch (RefusedException)
        {
            state.Resources.RemoveAll(resource => resource.Is(planned.Type, planned.Name));
            file.Write(state);
            throw;
        }
    }

    private async Task ReplaceAsync(IResourceHandler handler, PlannedResource planned, bool mayLose, CancellationToken cancellation)
    {
        var old = state.Find(planned.Type, planned.Name)!;
        if (handler.PhysicalNameOf(old.Inputs) == handler.PhysicalNameOf(planned.Inputs))
        {
            await DeleteAsync(old, mayLose, cancellation);
        }
        else
        {
            state.Replaced.Add(old);
        }

        await CreateAsync(handler, planned, cancellation);
    }

    private async Task DeleteAsync(ResourceState unwanted, bool mayLose, CancellationToken cancellation)
    {
        var handler = handlers.For(unwanted.Type);
        if (unwanted.Locks.RetainOnDelete || await handler.ReadAsync(unwanted, cancellation) is null)
        {
            return;
        }

        // Asked again, because items may have been written since the plan was made.
        if (!mayLose && await handler.DescribeDataLossAsync(unwanted, cancellation) is { } loss)
        {
            throw new CliException($"{unwanted.Name} was not deleted, because {loss} would be lost, and the plan did not say so. Run the command again to see the new plan.");
        }

        await handler.DeleteAsync(unwanted, cancellation);
    }

    private async Task<ResourceState> SaveAsync(IResourceHandler handler, PlannedResource planned, CancellationToken cancellation)
    {
        var known = state.Find(planned.Type, planned.Name) ?? Begin(planned);
        var isNew = planned.Action is ResourceAction.Create or ResourceAction.Replace;
        var observed = planned.Unchanged
            ?? (isNew ? await handler.FindAsync(handler.PhysicalNameOf(planned.Inputs) ?? planned.Name, cancellation) : await handler.ReadAsync(known, cancellation))
            ?? throw new CliException($"{planned.Name} is gone: something else deleted it just now. Run the command again.");

        var made = new ResourceState
        {
            Type = planned.Type,
            Name = planned.Name,
            Urn = known.Urn,
            Id = observed.Id,
            Inputs = (JsonObject)planned.Inputs.DeepClone(),
            Outputs = handler.OutputsOf(planned.Inputs, observed),
            Identity = observed.Identity,
            Begun = known.Begun,
            Locks = planned.Locks,
            NotEmulated = handler.NotEmulated(planned.Inputs, observed),
        };
        if (planned.Action != ResourceAction.Same || known.Identity is null || known.Locks != made.Locks)
        {
            state.Put(made);
            file.Write(state);
        }

        handler.EnsureUsable(planned.Inputs, observed);
        return made;
    }

    private static ResourceState Begin(PlannedResource planned) => new()
    {
        Type = planned.Type,
        Name = planned.Name,
        Inputs = (JsonObject)planned.Inputs.DeepClone(),
        Begun = DateTimeOffset.UtcNow,
    };
}
