namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Registers a resource once all it needs is there, and resolves its outputs.</summary>
    internal async Task RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var sources = resource.OutputSources;
        try
        {
            var (urn, id, state) = await PrepareAndRegisterAsync(resource, args, options).ConfigureAwait(false);
            sources["urn"].Resolve(new(urn));
            sources.GetValueOrDefault("id")?.Resolve(new(id, IsKnown: id != ""));
            foreach (var (name, source) in sources)
            {
                source.Resolve(state.GetValueOrDefault(name, new(null, IsKnown: !_isPreview)));
            }
        }
        catch (Exception exception)
        {
            foreach (var source in sources.Values)
            {
                source.Fail(exception);
            }

            throw;
        }
    }

    internal async Task RegisterOutputsAsync(Resource resource, IDictionary<string, object?> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: null!).ConfigureAwait(false);
        var serialized = await PropertySerializer.SerializeEachAsync("monitor.registerResourceOutputs(...)", outputs, areProperties: true).ConfigureAwait(false);
        await _monitor.RegisterOutputsAsync(urn, serialized).ConfigureAwait(false);
    }

    private async Task<Registration> PrepareAndRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var dependencies = new HashSet<Resource>();
        Reach(await options.DependsOn.Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false), dependencies);

        var path = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";
        var inputs = await PropertySerializer.SerializeEachAsync(path, args.Members(), areProperties: true).ConfigureAwait(false);
        Reach(inputs.Values.SelectMany(input => input.Resources), dependencies);

        var parent = options.Parent ?? (resource is Stack ? null : Stack ?? throw new InvalidOperationException(
            "Trying to acquire Deployment.Stack before 'Run' was called."));
        var parentUrn = parent is null ? null : await parent.Urn.GetValueAsync(whenUnknown: null!).ConfigureAwait(false);
        foreach (var dependency in dependencies.Where(dependency => dependency is not ComponentResource))
        {
            await dependency.Urn.Resolution.ConfigureAwait(false);
        }

        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        return await _monitor.RegisterAsync(resource, parentUrn, inputs, importId).ConfigureAwait(false);
    }

    // Who depends on a component depends on the resources in it.
    private static void Reach(IEnumerable<Resource> resources, HashSet<Resource> reached)
    {
        foreach (var resource in resources)
        {
            if (reached.Add(resource) && resource is ComponentResource)
            {
                Reach(resource.Children, reached);
            }
        }
    }
}
