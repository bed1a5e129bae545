using System.Text.Json.Nodes;
using SalesData.Local.State;

namespace SalesData.Local.Engine;

/// <summary>Decides what has to be done with a resource: compares what is asked for with what is remembered and what is there.</summary>
/// <param name="state">What is remembered.</param>
/// <param name="handlers">Read what is there.</param>
internal sealed class ResourcePlanner(StackState state, ResourceHandlers handlers)
{
    /// <summary>Plans a resource that the program asks for.</summary>
    /// <exception cref="PlaceTakenException">Something that this stack did not make is in its place.</exception>
    public async Task<PlannedResource> PlanAsync(string type, string name, JsonObject inputs, CancellationToken cancellation)
    {
        var handler = handlers.For(type);
        var known = state.Find(type, name);
        var observed = known is null ? null : await handler.ReadAsync(known, cancellation);

        if (known is null || observed is null)
        {
            await CheckPlaceAsync(handler, inputs, cancellation);
            return new PlannedResource
            {
                Type = type,
                Name = name,
                Action = ResourceAction.Create,
                Changes = [.. inputs.Select(pair => new PropertyChange(pair.Key, null, pair.Value))],
            };
        }

        var changes = PropertyChange.Between(Before(known, observed), inputs);
        var replacedFor = changes.Where(handler.NeedsReplacement).Select(change => change.Root).ToHashSet();
        if (replacedFor.Count == 0)
        {
            return new PlannedResource
            {
                Type = type,
                Name = name,
                Action = changes is [] ? ResourceAction.Same : ResourceAction.Update,
                Changes = changes,
                NotEmulated = known.NotEmulated,
            };
        }

        if (handler.PlaceOf(inputs) != handler.PlaceOf(known.Inputs))
        {
            await CheckPlaceAsync(handler, inputs, cancellation);
        }

        return new PlannedResource
        {
            Type = type,
            Name = name,
            Action = ResourceAction.Replace,
            Changes = changes,
            ReplacedFor = replacedFor,
            Loses = await handler.LossOfAsync(known, cancellation),
        };
    }

    /// <summary>Plans the deletion of everything that is remembered and not wanted any more, children before their parents.</summary>
    public async Task<IReadOnlyList<PlannedResource>> PlanDeletionsAsync(Func<ResourceState, bool> isWanted, CancellationToken cancellation)
    {
        var plan = new List<PlannedResource>();
        foreach (var unwanted in state.Replaced.Concat(state.Resources.Where(resource => !isWanted(resource)).Reverse()))
        {
            var handler = handlers.For(unwanted.Type);
            var exists = await handler.ReadAsync(unwanted, cancellation) is not null;
            plan.Add(new PlannedResource
            {
                Type = unwanted.Type,
                Name = unwanted.Name,
                Urn = unwanted.Urn,
                Action = ResourceAction.Delete,
                Changes = [.. unwanted.Inputs.Select(pair => new PropertyChange(pair.Key, pair.Value, null))],
                NotEmulated = unwanted.NotEmulated,
                Loses = exists ? await handler.LossOfAsync(unwanted, cancellation) : null,
            });
        }

        return plan;
    }

    /// <summary>The remembered inputs, with what is really there in place of what was once asked for, so that drift shows.</summary>
    private static JsonObject Before(ResourceState known, Observation observed)
    {
        var before = (JsonObject)known.Inputs.DeepClone();
        foreach (var (property, value) in observed.Inputs)
        {
            if (before.ContainsKey(property) && !known.NotEmulated.Contains(property))
            {
                before[property] = value?.DeepClone();
            }
        }

        return before;
    }

    private async Task CheckPlaceAsync(IResourceHandler handler, JsonObject inputs, CancellationToken cancellation)
    {
        // What an interrupted replacement left behind is deleted before anything is made.
        if (handler.PlaceOf(inputs) is { } place && state.Replaced.Exists(replaced => handler.PlaceOf(replaced.Inputs) == place))
        {
            return;
        }

        await handler.CheckPlaceIsFreeAsync(inputs, cancellation);
    }
}
