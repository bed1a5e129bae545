namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions()) { }

    /// <summary>The ID that the provider gave the resource.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
