using System.Collections.Immutable;
using Pulumi.Testing;

namespace SalesData.Tests.PulumiSdk;

/// <summary>Mocks that keep what they are asked for. Without a function of their own: ID NAME_id, and the inputs as state.</summary>
internal sealed class RecordingMocks(Func<MockResourceArgs, (string? Id, object State)>? create = null) : IMocks
{
    public List<MockResourceArgs> Registrations { get; } = [];

    public List<MockRegisterResourceOutputsRequest> RegisteredOutputs { get; } = [];

    public ImmutableDictionary<string, object> Inputs => Assert.Single(Registrations).Inputs;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (Registrations)
        {
            Registrations.Add(args);
        }

        return Task.FromResult<(string?, object)>(create is null ? ($"{args.Name}_id", args.Inputs) : create(args));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (RegisteredOutputs)
        {
            RegisteredOutputs.Add(args);
        }

        return Task.CompletedTask;
    }
}
