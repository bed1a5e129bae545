namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>The most that a table may use on demand.</summary>
public sealed class TableOnDemandThroughputArgs : ResourceArgs
{
    /// <summary>The most read units; -1 removes the limit.</summary>
    [Input("maxReadRequestUnits")]
    public Input<int>? MaxReadRequestUnits { get; set; }

    /// <summary>The most write units; -1 removes the limit.</summary>
    [Input("maxWriteRequestUnits")]
    public Input<int>? MaxWriteRequestUnits { get; set; }
}
