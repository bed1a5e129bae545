namespace Pulumi;

/// <summary>Options of a resource. What only the engine acts on has no effect here.</summary>
public abstract class ResourceOptions
{
    /// <summary>The resource that this one belongs to; default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be registered before this one.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }

    /// <summary>Whether deletion is refused; default: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Whether the cloud resource is kept when the resource is deleted; default: no.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }

    /// <summary>Properties whose changes replace the resource, whatever the provider would do.</summary>
    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    /// <summary>Called for the resource and for all below it.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}

/// <summary>Options of a custom resource.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes first and creates then; default: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>The ID of an existing cloud resource to import.</summary>
    public string? ImportId { get; set; }
}

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions;
