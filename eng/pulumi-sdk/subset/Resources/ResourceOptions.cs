namespace Pulumi;

/// <summary>What is said about a resource apart from its arguments. What only the engine acts on does nothing here.</summary>
public abstract class ResourceOptions
{
    /// <summary>The resource that this one belongs to; default: the stack.</summary>
    public Resource? Parent { get; set; }
    /// <summary>Resources that must be registered before this one.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
    /// <summary>Whether a delete is refused; default: as the parent.</summary>
    public bool? Protect { get; set; }
    /// <summary>Whether the cloud resource is kept when the resource is deleted; default: no.</summary>
    public bool? RetainOnDelete { get; set; }
    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }
    /// <summary>Called for the resource and for all below it.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    private protected static T Merge<T>(T into, params ReadOnlySpan<T?> all) where T : ResourceOptions
    {
        foreach (var one in all)
        {
            into.Parent = one?.Parent ?? into.Parent;
            into.DependsOn = into.DependsOn.Concat(one?.DependsOn ?? []);
            into.Protect = one?.Protect ?? into.Protect;
            into.RetainOnDelete = one?.RetainOnDelete ?? into.RetainOnDelete;
            into.IgnoreChanges.AddRange(one?.IgnoreChanges ?? []);
            into.ResourceTransformations.AddRange(one?.ResourceTransformations ?? []);
        }

        return into;
    }
}

/// <summary>What is said about a custom resource apart from its arguments.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old one first; default: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; set; }
    /// <summary>The id of an existing cloud resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options of both: lists are joined, of single values the second wins.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Merge(new CustomResourceOptions(), options1, options2);
        merged.DeleteBeforeReplace = options2?.DeleteBeforeReplace ?? options1?.DeleteBeforeReplace;
        merged.ImportId = options2?.ImportId ?? options1?.ImportId;
        return merged;
    }
}

/// <summary>What is said about a component apart from its arguments.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>New options of both: lists are joined, of single values the second wins.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
        => Merge(new ComponentResourceOptions(), options1, options2);
}

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
