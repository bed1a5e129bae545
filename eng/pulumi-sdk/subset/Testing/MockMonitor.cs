namespace Pulumi.Testing;

internal sealed record Registration(string Urn, string Id, Dictionary<string, Resolved<object?>> State);

/// <summary>Takes the place of the engine in a test run: hands resources to the mocks and names them.</summary>
internal sealed class MockMonitor(DeploymentInstance run, IMocks mocks)
{
    private readonly ConcurrentQueue<Resource> _resources = [];

    public ImmutableArray<Resource> RegisteredResources => [.. _resources];

    public async Task<Registration> RegisterAsync(
        Resource resource, string? parentUrn, Dictionary<string, Resolved<object?>> inputs, string importId)
    {
        _resources.Enqueue(resource);

        // Of the types above the parent's, only the first is in the URN, other than under the engine.
        var above = string.IsNullOrEmpty(parentUrn) ? "" : parentUrn.Split("::")[2].Split('$')[0] + "$";
        var urn = $"urn:pulumi:{run.StackName}::{run.ProjectName}::{above}{resource.GetResourceType()}::{resource.GetResourceName()}";
        if (resource is Stack)
        {
            return new(urn, Id: "", State: []);
        }

        var known = inputs.Where(input => input.Value is { IsKnown: true, Value: not null });
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = known.ToImmutableDictionary(input => input.Key, input => input.Value.Value!),
            Provider = "",
            Id = importId,
        }).ConfigureAwait(false);
        return new(urn, id ?? importId, await PropertySerializer.SerializeMembersAsync("", state).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type"));
    }

    public Task RegisterOutputsAsync(string urn, Dictionary<string, Resolved<object?>> outputs)
        => mocks.RegisterResourceOutputs(new(urn, outputs.ToImmutableDictionary(
            output => output.Key,
            output => new Output<object?>(Task.FromResult(output.Value with { Resources = [] })))));
}
