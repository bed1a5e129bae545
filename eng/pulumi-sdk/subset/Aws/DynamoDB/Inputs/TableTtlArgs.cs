namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>Expiry of the items of a table.</summary>
public sealed class TableTtlArgs : ResourceArgs
{
    /// <summary>The attribute with the time of expiry.</summary>
    [Input("attributeName")]
    public Input<string>? AttributeName { get; set; }

    /// <summary>Whether items expire.</summary>
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }
}
