namespace Pulumi;

/// <summary>Something that a stack owns: a cloud resource, or a component of several.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly ResourceTransformation[] _transformations;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        _type = type;
        _name = string.IsNullOrEmpty(name) ? throw new ArgumentException("'name' cannot be null or empty.", nameof(name)) : name;
        OutputSources = OutputSource.Attach(this);
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

    internal Dictionary<string, OutputSource> OutputSources { get; }

    internal ConcurrentQueue<Resource> Children { get; } = [];

    /// <summary>Returns the type token, such as aws:dynamodb/table:Table.</summary>
    public string GetResourceType() => _type;

    /// <summary>Returns the name that the program gave the resource.</summary>
    public string GetResourceName() => _name;
}
