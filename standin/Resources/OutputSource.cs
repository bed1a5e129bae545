namespace Pulumi;

/// <summary>One output property of a resource, which is resolved once the resource is registered.</summary>
internal sealed record OutputSource(object Output, Action<Resolved<object?>> Resolve, Action<Exception> Fail)
{
    /// <summary>Gives each output property of a resource its output; those of a local component are made by its own code.</summary>
    public static Dictionary<string, OutputSource> Attach(Resource resource, bool isLocalComponent)
    {
        var sources = new Dictionary<string, OutputSource>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } output
                && (!isLocalComponent || property.DeclaringType == typeof(Resource)))
            {
                sources.Add(output.Name ?? property.Name, Attach(resource, property, output));
            }
        }

        return sources;
    }

    private static OutputSource Attach(Resource resource, PropertyInfo property, OutputAttribute output)
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
            throw new InvalidOperationException($"[Output] {resource.GetType().FullName}.{property.Name} did not have a 'set' method");
        }

        var of = typeof(OutputSource).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;
        var source = (OutputSource)of.MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [resource])!;
        declared.SetValue(resource, source.Output);
        return source;
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
}
