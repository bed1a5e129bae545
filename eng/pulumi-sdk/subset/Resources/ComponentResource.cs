namespace Pulumi;

/// <summary>A resource that groups others and has no state of its own.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without arguments.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, args: null, options) { }
    /// <summary>Registers a component; a remote one is made by a provider and has its outputs from there.</summary>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote) { }
    /// <summary>Says that the component is complete; its outputs are its properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperties());

    /// <summary>Says that the component is complete, and what its outputs are.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        var deployment = Deployment.RequireCurrent();
        deployment.Track(deployment.RegisterOutputsAsync(this, outputs ?? throw new ArgumentNullException(nameof(outputs))));
    }

    private protected Dictionary<string, object?> OutputProperties()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is { } output)
            {
                outputs.Add(string.IsNullOrWhiteSpace(output.Name) ? property.Name : output.Name, property.GetValue(this));
            }
        }

        return outputs;
    }
}
