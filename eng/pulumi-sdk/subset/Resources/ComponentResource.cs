namespace Pulumi;

/// <summary>A resource that groups others and has no state of its own.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without arguments.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, args: null, options) { }

    /// <summary>Registers a component. The subset has no remote ones, which a provider creates.</summary>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
        => _ = remote ? throw new NotSupportedException("The subset of the Pulumi SDK has no remote components.") : remote;

    /// <summary>Declares the component complete; its outputs are its properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperty.AllOf(GetType())
        .Where(output => output.Property.Name != nameof(Urn))
        .ToDictionary(output => output.Name, output => output.Property.GetValue(this)));

    /// <summary>Declares the component complete, with its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        var deployment = Deployment.RequireCurrent();
        deployment.Track(deployment.RegisterOutputsAsync(this, outputs ?? throw new ArgumentNullException(nameof(outputs))));
    }
}
