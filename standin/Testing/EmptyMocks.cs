namespace Pulumi.Testing;

/// <summary>Mocks whose resources have no id and their inputs as state.</summary>
public class EmptyMocks : IMocks
{
    /// <summary>No id, and the inputs as state.</summary>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult<(string?, object)>((null, args.Inputs));
    }

    /// <summary>The call itself.</summary>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
}
