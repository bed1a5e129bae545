namespace Pulumi.Testing;

/// <summary>Takes the place of the providers in a test run.</summary>
public interface IMocks
{
    /// <summary>Makes a resource: its id, which may be missing, and its state, from which its outputs come.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);
    /// <summary>Answers a function call of a provider.</summary>
    Task<object> CallAsync(MockCallArgs args);
    /// <summary>Takes the outputs of a component or of the stack; does nothing by default.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource that a mock is to make.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }
    /// <summary>The name that the program gave the resource.</summary>
    public string? Name { get; set; }
    /// <summary>The known arguments, as plain values.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;
    /// <summary>The explicit provider, or the empty text.</summary>
    public string? Provider { get; set; }
    /// <summary>The id of the resource to take over, or the empty text.</summary>
    public string? Id { get; set; }
}

/// <summary>A function call that a mock is to answer; the subset makes none.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }
    /// <summary>The arguments, as plain values.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;
    /// <summary>The explicit provider, or the empty text.</summary>
    public string? Provider { get; set; }
}

/// <summary>The outputs of a component or of the stack.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component or the stack.</summary>
    public readonly string Urn = urn;
    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
