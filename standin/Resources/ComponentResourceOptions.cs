namespace Pulumi;

/// <summary>What is said about a component apart from its arguments.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>New options of both: lists are joined, of single values the second wins.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
        => Merge<ComponentResourceOptions>(options1, options2);
}
