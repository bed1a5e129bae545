namespace Pulumi;

/// <summary>
/// What is said about a resource apart from its arguments. Test runs act on the parent and on dependencies; the rest is for the engine.
/// </summary>
public abstract class ResourceOptions
{
    /// <summary>The resource that this one belongs to; default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be registered before this one.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether a delete is refused; default: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Whether the cloud resource is kept when the resource is deleted; default: no.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called for the resource and everything below it.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Earlier names of the resource.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    private protected static T Merge<T>(T? first, T? second) where T : ResourceOptions, new()
    {
        var merged = new T();
        merged.Take(first);
        merged.Take(second);
        return merged;
    }

    private protected virtual void Take(ResourceOptions? options)
    {
        if (options is null)
        {
            return;
        }

        Parent = options.Parent ?? Parent;
        DependsOn = DependsOn.Concat(options.DependsOn);
        Protect = options.Protect ?? Protect;
        RetainOnDelete = options.RetainOnDelete ?? RetainOnDelete;
        IgnoreChanges.AddRange(options.IgnoreChanges);
        ResourceTransformations.AddRange(options.ResourceTransformations);
        Aliases.AddRange(options.Aliases);
    }
}
