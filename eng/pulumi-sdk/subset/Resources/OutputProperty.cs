namespace Pulumi;

/// <summary>A property of a resource that is marked with <see cref="OutputAttribute"/>.</summary>
internal sealed record OutputProperty(string Name, PropertyInfo Property)
{
    private static readonly ConcurrentDictionary<Type, OutputProperty[]> OfTypes = [];

    /// <summary>Returns the output properties of a type of resources; each type is looked at once.</summary>
    public static OutputProperty[] AllOf(Type resource) => OfTypes.GetOrAdd(resource, Find);

    private static OutputProperty[] Find(Type resource) =>
    [
        .. from property in resource.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let output = property.GetCustomAttribute<OutputAttribute>()
           where output is not null
           // A private setter is visible only on the class that declares it.
           select new OutputProperty(output.Name ?? property.Name, property.DeclaringType!.GetProperty(property.Name)!),
    ];
}
