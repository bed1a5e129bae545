using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Registers a resource once all it needs is there, and resolves its outputs.</summary>
    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options)
        => Track(RegisterAsync(resource, args, options));

    /// <summary>Registers the outputs of a component once it and they are there.</summary>
    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Track(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var sources = resource.OutputSources;
        try
        {
            var result = await PrepareAndRegisterAsync(resource, args, options).ConfigureAwait(false);
            sources["urn"].Resolve(Resolved<object?>.Plain(result.Urn));
            if (resource is CustomResource)
            {
                sources["id"].Resolve(Resolved<object?>.Plain(result.Id) with { IsKnown = result.Id != "" });
            }

            foreach (var (name, source) in sources)
            {
                if (result.State.TryGetValue(name, out var value))
                {
                    source.Resolve(value);
                }
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

        foreach (var source in sources.Values)
        {
            source.ResolveToDefault(isKnown: !IsDryRun);
        }
    }

    private async Task<MockMonitor.Registration> PrepareAndRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var explicitDependencies = await options.DependsOn.Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var serializer = new PropertySerializer();
        var inputs = await serializer
            .SerializePropertiesAsync($"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]", args.Members())
            .ConfigureAwait(false);

        var parent = options.Parent ?? (resource is Stack ? null : RequireStack());
        var parentUrn = parent is null ? null : await parent.Urn.GetValueAsync(whenUnknown: null!).ConfigureAwait(false);

        serializer.Dependencies.UnionWith(explicitDependencies);
        var reached = new HashSet<Resource>();
        Reach(serializer.Dependencies, reached);
        foreach (var dependency in reached)
        {
            if (dependency is CustomResource || dependency.IsRemote)
            {
                await dependency.Urn.Resolution.ConfigureAwait(false);
            }
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
                Reach(resource.Children.Snapshot(), reached);
            }
        }
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: null!).ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var serialized = await new PropertySerializer()
            .SerializePropertiesAsync("monitor.registerResourceOutputs(...)", values)
            .ConfigureAwait(false);
        await _monitor.RegisterOutputsAsync(urn, serialized).ConfigureAwait(false);
    }
}
