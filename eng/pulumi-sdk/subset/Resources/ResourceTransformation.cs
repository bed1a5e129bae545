namespace Pulumi;

/// <summary>Sees a resource before it is registered, and may give it other arguments and options; null leaves it as it is.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation sees.</summary>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource, not registered yet.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives a resource.</summary>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>Its new arguments.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its new options.</summary>
    public ResourceOptions Options { get; } = options;
}
