namespace Pulumi.Aws.AppAutoScaling;

/// <summary>Arguments of a target.</summary>
public sealed class TargetArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>The most that is provisioned.</summary>
    [Input("maxCapacity", required: true)]
    public Input<int> MaxCapacity { get; set; } = null!;

    /// <summary>The least that is provisioned.</summary>
    [Input("minCapacity", required: true)]
    public Input<int> MinCapacity { get; set; } = null!;

    /// <summary>What scales: table/T or table/T/index/I.</summary>
    [Input("resourceId", required: true)]
    public Input<string> ResourceId { get; set; } = null!;

    /// <summary>Which capacity of it scales.</summary>
    [Input("scalableDimension", required: true)]
    public Input<string> ScalableDimension { get; set; } = null!;

    /// <summary>The service; here dynamodb.</summary>
    [Input("serviceNamespace", required: true)]
    public Input<string> ServiceNamespace { get; set; } = null!;

    /// <summary>The tags of the target.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
