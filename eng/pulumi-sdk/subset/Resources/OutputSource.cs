namespace Pulumi;

/// <summary>One output property of a resource, which is resolved once the resource is registered.</summary>
internal sealed record OutputSource(object Output, Action<Resolved<object?>> Resolve, Action<Exception> Fail)
{
    private static readonly ConcurrentDictionary<Type, List<OutputProperty>> OfLocalComponents = [];
    private static readonly ConcurrentDictionary<Type, List<OutputProperty>> OfOthers = [];

    /// <summary>Gives each output property of a resource its output; those of a local component are made by its own code.</summary>
    public static Dictionary<string, OutputSource> Attach(Resource resource, bool isLocalComponent)
    {
        var sources = new Dictionary<string, OutputSource>();
        var properties = (isLocalComponent ? OfLocalComponents : OfOthers).GetOrAdd(resource.GetType(), PropertiesOf, isLocalComponent);
        foreach (var (name, property, create) in properties)
        {
            var source = create(resource);
            property.SetValue(resource, source.Output);
            sources.Add(name, source);
        }

        return sources;
    }

    private static List<OutputProperty> PropertiesOf(Type resource, bool isLocalComponent)
    {
        var properties = new List<OutputProperty>();
        foreach (var property in resource.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } output
                && (!isLocalComponent || property.DeclaringType == typeof(Resource)))
            {
                properties.Add(PropertyOf(resource, property, output));
            }
        }

        return properties;
    }

    private static OutputProperty PropertyOf(Type resource, PropertyInfo property, OutputAttribute output)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([output.Name!]);
        }

        // A private setter is visible only on the class that declares it.
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var declared = property.DeclaringType!.GetProperty(property.Name, All)!;
        if (!declared.CanWrite)
        {
            throw new InvalidOperationException($"[Output] {resource.FullName}.{property.Name} did not have a 'set' method");
        }

        var of = typeof(OutputSource).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;
        var create = of.MakeGenericMethod(type.GenericTypeArguments).CreateDelegate<Func<Resource, OutputSource>>();
        return new(output.Name ?? property.Name, declared, create);
    }

    private static OutputSource Of<T>(Resource resource)
    {
        var resolution = new TaskCompletionSource<Resolved<T>>();
        return new(
            new Output<T>(resolution.Task),
            plain => resolution.TrySetResult(
                new(OutputConverter.Convert<T>(plain.Value), plain.IsKnown, plain.IsSecret) { Resources = [resource] }),
            exception => resolution.TrySetException(exception));
    }

    private sealed record OutputProperty(string Name, PropertyInfo Property, Func<Resource, OutputSource> Create);
}
