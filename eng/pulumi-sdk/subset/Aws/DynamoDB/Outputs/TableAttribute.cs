namespace Pulumi.Aws.DynamoDB.Outputs;

/// <summary>An attribute that is a key.</summary>
[OutputType]
public sealed class TableAttribute
{
    /// <summary>The name of the attribute.</summary>
    public readonly string Name;

    /// <summary>S for text, N for a number, B for bytes.</summary>
    public readonly string Type;

    [OutputConstructor]
    private TableAttribute(string name, string type)
    {
        Name = name;
        Type = type;
    }
}
