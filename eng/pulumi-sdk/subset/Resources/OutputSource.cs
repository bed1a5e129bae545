namespace Pulumi;

/// <summary>The output of a property of a resource, which is resolved once the resource is registered.</summary>
internal sealed class OutputSource(Resource resource)
{
    private readonly TaskCompletionSource<Resolved<string>> _resolution = new();

    /// <summary>Sets each output property of a resource; those of a component are set by its own code, all but the URN.</summary>
    /// <exception cref="NotSupportedException">An output is not a text.</exception>
    public static Dictionary<string, OutputSource> Attach(Resource resource)
    {
        var sources = new Dictionary<string, OutputSource>();
        foreach (var (name, property) in OutputProperty.AllOf(resource.GetType()))
        {
            if (resource is CustomResource || property.DeclaringType == typeof(Resource))
            {
                var source = new OutputSource(resource);
                property.SetValue(resource, property.PropertyType == typeof(Output<string>)
                    ? new Output<string>(source._resolution.Task)
                    : throw new NotSupportedException($"The subset of the Pulumi SDK has no outputs like {resource.GetType().FullName}.{property.Name}, only texts."));
                sources.Add(name, source);
            }
        }

        return sources;
    }

    /// <summary>Gives the output its value; a value that is not a text becomes null.</summary>
    public void Resolve(Resolved<object?> plain) => _resolution.TrySetResult(new((plain.Value as string)!, plain.IsKnown) { Resources = [resource] });

    public void Fail(Exception exception) => _resolution.TrySetException(exception);
}
