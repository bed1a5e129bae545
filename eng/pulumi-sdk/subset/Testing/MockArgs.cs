namespace Pulumi.Testing;

/// <summary>A resource that a mock is to create.</summary>
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

    /// <summary>The ID of the resource to import, or the empty text.</summary>
    public string? Id { get; set; }
}

/// <summary>A function call that a mock is to answer; the subset makes none.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }
}

/// <summary>The outputs of a component or of the stack.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component or the stack.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
