namespace Pulumi;

/// <summary>Something that a stack owns: a cloud resource, or a component made of several.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly List<ResourceTransformation> _transformations = [];

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool isRemote)
    {
        if (string.IsNullOrEmpty(type))
        {
            throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        }

        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("'name' cannot be null or empty.", nameof(name));
        }

        _type = type;
        _name = name;
        IsRemote = isRemote;
        OutputSources = OutputSource.Attach(this, isLocalComponent: this is ComponentResource && !isRemote);

        var deployment = Deployment.RequireCurrent();
        if (type != Stack.TypeToken && options.Parent is null)
        {
            deployment.RequireStack();
        }

        (args, options) = Transform(args, options);
        options.Parent?.Children.Add(this);
        deployment.Register(this, args, options);
    }

    /// <summary>The name of the resource in all of Pulumi: stack, project, types and name.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsRemote { get; }

    internal ResourceChildren Children { get; } = new();

    internal Dictionary<string, OutputSource> OutputSources { get; }

    /// <summary>The type token, such as aws:dynamodb/table:Table.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name that the program gave the resource.</summary>
    public string GetResourceName() => _name;

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        _transformations.AddRange(options.ResourceTransformations);
        _transformations.AddRange(options.Parent?._transformations ?? []);
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is { } result)
            {
                if (result.Options.Parent != options.Parent)
                {
                    throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
                }

                (args, options) = (result.Args, result.Options);
            }
        }

        return (args, options);
    }
}
