namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>What a table can serve at once.</summary>
public sealed class TableWarmThroughputArgs : ResourceArgs
{
    /// <summary>Read units per second, at least 12000.</summary>
    [Input("readUnitsPerSecond")]
    public Input<int>? ReadUnitsPerSecond { get; set; }

    /// <summary>Write units per second, at least 4000.</summary>
    [Input("writeUnitsPerSecond")]
    public Input<int>? WriteUnitsPerSecond { get; set; }
}
