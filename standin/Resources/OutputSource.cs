using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Resolves one output property of a resource once the resource is registered.</summary>
internal abstract class OutputSource
{
    public abstract void Resolve(Resolved<object?> plain);

    public abstract void ResolveToDefault(bool isKnown);

    public abstract void Fail(Exception exception);

    protected abstract object Output { get; }

    /// <summary>Gives each output property of a resource its output.</summary>
    public static Dictionary<string, OutputSource> Attach(Resource resource, bool isLocalComponent)
    {
        var sources = new Dictionary<string, OutputSource>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The other outputs of a local component are made by its own code.
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute
                && (!isLocalComponent || property.DeclaringType == typeof(Resource)))
            {
                sources.Add(attribute.Name ?? property.Name, Attach(resource, property, attribute));
            }
        }

        return sources;
    }

    private static OutputSource Attach(Resource resource, PropertyInfo property, OutputAttribute attribute)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([attribute.Name!]);
        }

        var name = $"[Output] {resource.GetType().FullName}.{property.Name}";

        // A private setter is visible only on the class that declares it.
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var declared = property.DeclaringType!.GetProperty(property.Name, all)!;
        if (!declared.CanWrite)
        {
            throw new InvalidOperationException($"{name} did not have a 'set' method");
        }

        var valueType = type.GenericTypeArguments[0];
        OutputTypes.Check(name, valueType, []);
        var source = (OutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(valueType), resource)!;
        declared.SetValue(resource, source.Output);
        return source;
    }
}
