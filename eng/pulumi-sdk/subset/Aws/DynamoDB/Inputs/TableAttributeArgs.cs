namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>An attribute that is a key.</summary>
public sealed class TableAttributeArgs : ResourceArgs
{
    /// <summary>The name of the attribute.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>S for text, N for a number, B for bytes.</summary>
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}
