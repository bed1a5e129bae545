using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Which types the value of an output may have, and how plain values become values of them.</summary>
internal static class OutputTypes
{
    /// <summary>Throws where a type, or a type inside it, may not be the type of an output.</summary>
    public static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)
            || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(object)
            || type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
        {
            return;
        }

        if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
            return;
        }

        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + "    a class explicitly marked with the [OutputTypeAttribute].");
        }

        var constructor = Constructor(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor marked with [OutputConstructorAttribute].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }

    /// <summary>Makes a value of a type out of a plain value; the default value where the plain value does not fit.</summary>
    public static object? Convert(object? value, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return value is null ? null : Convert(value, underlying);
        }

        if (type == typeof(string))
        {
            return value as string;
        }

        if (type == typeof(bool) || type == typeof(double))
        {
            return value?.GetType() == type ? value : Activator.CreateInstance(type);
        }

        if (type == typeof(int))
        {
            return value is double number ? (int)number : null;
        }

        if (type.IsEnum)
        {
            return value is double constant ? Enum.ToObject(type, (int)constant) : null;
        }

        if (type.IsConstructedGenericType)
        {
            var make = type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? nameof(ToArray) : nameof(ToDictionary);
            return typeof(OutputTypes).GetMethod(make, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments[^1]).Invoke(null, [value]);
        }

        return type == typeof(object) ? value : Construct(value as ImmutableDictionary<string, object?>, type);
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] != typeof(string))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
        }

        if (definition != typeof(ImmutableDictionary<,>) && definition != typeof(ImmutableArray<>) && definition != typeof(Nullable<>))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        Check(context, type.GenericTypeArguments[^1], seen);
    }

    private static ConstructorInfo? Constructor(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var marked = Array.Find(constructors, constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        var open = Array.FindAll(constructors, constructor => constructor.IsPublic);
        return marked ?? (open.Length == 1 ? open[0] : null);
    }

    private static object? Construct(ImmutableDictionary<string, object?>? members, Type type)
    {
        if (members is null)
        {
            return null;
        }

        var constructor = Constructor(type)!;
        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = parameters[index];
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            arguments[index] = Convert(members.GetValueOrDefault(name), parameter.ParameterType);
        }

        return constructor.Invoke(arguments);
    }

    private static ImmutableArray<T> ToArray<T>(object? value) => value is ImmutableArray<object?> elements
        ? ImmutableArray.CreateRange(elements, element => As<T>(element))
        : default;

    private static ImmutableDictionary<string, T>? ToDictionary<T>(object? value)
        => (value as ImmutableDictionary<string, object?>)?.ToImmutableDictionary(entry => entry.Key, entry => As<T>(entry.Value));

    private static T As<T>(object? value) => Convert(value, typeof(T)) is T converted ? converted : default!;
}
