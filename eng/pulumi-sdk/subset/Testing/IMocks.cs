namespace Pulumi.Testing;

/// <summary>Replaces the providers in a test run.</summary>
public interface IMocks
{
    /// <summary>Creates a resource: its ID, which may be missing, and its state, from which its outputs come.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function call of a provider.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Receives the outputs of a component or of the stack; does nothing by default.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
