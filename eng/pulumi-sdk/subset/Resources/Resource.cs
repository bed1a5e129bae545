namespace Pulumi;

/// <summary>Something that a stack owns: a cloud resource, or a component made of several.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly ResourceTransformation[] _transformations;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool isRemote)
    {
        _type = string.IsNullOrEmpty(type) ? throw new ArgumentException("'type' cannot be null or empty.", nameof(type)) : type;
        _name = string.IsNullOrEmpty(name) ? throw new ArgumentException("'name' cannot be null or empty.", nameof(name)) : name;
        IsLocalComponent = this is ComponentResource && !isRemote;
        OutputSources = OutputSource.Attach(this, IsLocalComponent);
        var deployment = Deployment.RequireCurrent();
        _transformations = [.. options.ResourceTransformations, .. (options.Parent ?? deployment.Stack)?._transformations ?? []];
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is { } result)
            {
                (args, options) = result.Options.Parent == options.Parent ? (result.Args, result.Options) : throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }
        }

        options.Parent?.Children.Enqueue(this);
        deployment.Track(deployment.RegisterAsync(this, args, options));
    }

    /// <summary>The name of the resource in all of Pulumi: stack, project, types and name.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;
    internal bool IsLocalComponent { get; }
    internal Dictionary<string, OutputSource> OutputSources { get; }
    internal ConcurrentQueue<Resource> Children { get; } = [];
    /// <summary>The type token, such as aws:dynamodb/table:Table.</summary>
    public string GetResourceType() => _type;
    /// <summary>The name that the program gave the resource.</summary>
    public string GetResourceName() => _name;
}

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), isRemote: false) { }
    /// <summary>The id that the provider gave the resource.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
