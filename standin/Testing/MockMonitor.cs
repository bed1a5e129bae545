using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Takes the place of the engine in a test run: hands resources to the mocks and names them.</summary>
internal sealed class MockMonitor(Deployment deployment, IMocks mocks)
{
    private readonly List<Resource> _resources = [];

    public ImmutableArray<Resource> RegisteredResources
    {
        get
        {
            lock (_resources)
            {
                return [.. _resources];
            }
        }
    }

    public async Task<Registration> RegisterAsync(
        Resource resource, string? parentUrn, Dictionary<string, Resolved<object?>> inputs, string importId)
    {
        lock (_resources)
        {
            _resources.Add(resource);
        }

        if (resource is Stack)
        {
            return new(Urn(resource, parentUrn), Id: "", State: []);
        }

        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, input) in inputs)
        {
            if (input is { IsKnown: true, Value: { } value })
            {
                known[name] = value;
            }
        }

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = known.ToImmutable(),
            Provider = "",
            Id = importId,
        }).ConfigureAwait(false);
        return new(Urn(resource, parentUrn), id ?? importId, await SerializeAsync(state).ConfigureAwait(false));
    }

    public async Task RegisterOutputsAsync(string urn, Dictionary<string, Resolved<object?>> values)
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (name, value) in values)
        {
            outputs[name] = new Output<object?>(Task.FromResult(value));
        }

        await mocks.RegisterResourceOutputs(new(urn, outputs.ToImmutable())).ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, Resolved<object?>>> SerializeAsync(object state)
    {
        var serializer = new PropertySerializer();
        if (await serializer.SerializeMembersAsync("", state).ConfigureAwait(false) is { } members)
        {
            return members;
        }

        await serializer.SerializeAsync("", state).ConfigureAwait(false);
        throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
    }

    // Of the types above the parent's, only the first stays in the URN, unlike under the engine.
    private string Urn(Resource resource, string? parentUrn)
    {
        var type = resource.GetResourceType();
        if (!string.IsNullOrEmpty(parentUrn))
        {
            type = $"{parentUrn.Split("::")[2].Split('$')[0]}${type}";
        }

        return $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{type}::{resource.GetResourceName()}";
    }

    internal readonly record struct Registration(string Urn, string Id, Dictionary<string, Resolved<object?>> State);
}
