namespace Pulumi;

/// <summary>Makes values of the types of outputs out of plain values.</summary>
internal static class OutputConverter
{
    /// <summary>The plain value as a value of a type; the default value where it does not fit.</summary>
    public static T Convert<T>(object? value) => Convert(value, typeof(T)) is T converted ? converted : default!;

    private static object? Convert(object? value, Type type) => value switch
    {
        null => null,
        _ when type == typeof(object) => value,
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Convert(value, underlying),
        _ when type == typeof(string) => value as string,
        _ when type == typeof(bool) => value is true,
        _ when type == typeof(double) => value is double number ? number : 0.0,
        _ when type == typeof(int) => value is double number ? (int)number : null,
        _ when type.IsEnum => value is double number ? Enum.ToObject(type, (int)number) : null,
        _ when !type.IsConstructedGenericType => Construct(value as ImmutableDictionary<string, object?>, type),
        _ when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Generic(nameof(ToArray), type).Invoke(null, [value]),
        _ => Generic(nameof(ToDictionary), type).Invoke(null, [value]),
    };

    private static MethodInfo Generic(string method, Type type)
        => typeof(OutputConverter).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GenericTypeArguments[^1]);

    private static ImmutableArray<T> ToArray<T>(object value)
        => value is ImmutableArray<object?> elements ? ImmutableArray.CreateRange(elements, Convert<T>) : default;

    private static ImmutableDictionary<string, T>? ToDictionary<T>(object value)
        => (value as ImmutableDictionary<string, object?>)?.ToImmutableDictionary(entry => entry.Key, entry => Convert<T>(entry.Value));

    private static object? Construct(ImmutableDictionary<string, object?>? members, Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var constructor = Array.Find(type.GetConstructors(All), constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        return members is null ? null : constructor?.Invoke(Array.ConvertAll(constructor.GetParameters(), parameter =>
        {
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            return Convert(members.GetValueOrDefault(name), parameter.ParameterType);
        }));
    }
}
